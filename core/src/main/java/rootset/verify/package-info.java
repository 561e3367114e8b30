/**
 * The oracle: it judges from the outside what a collector did with a program, and trusts nothing
 * that the run says.
 *
 * <p>{@link rootset.verify.Oracle} looks at images of the heap, {@link rootset.verify.EngineOracle}
 * at the insides of a collector, too. Both execute the program once more on a shadow graph; what a
 * collector says about itself is compared with it. What is checked, and by which class:
 *
 * <table>
 *   <caption>The invariants of a heap and its collector</caption>
 *   <tr><th>invariant</th><th>class</th></tr>
 *   <tr><td>I1 the heap is parsable: blocks tile it, no forwarding header is left</td>
 *       <td>HeapIsParsable</td></tr>
 *   <tr><td>I2 every root and every field is null or leads to an object</td>
 *       <td>RootsReferToObjects, EveryReferenceLeadsToAnObject</td></tr>
 *   <tr><td>I3 objects stand in their spaces; no code among the young</td>
 *       <td>SpacesHoldTheirObjects</td></tr>
 *   <tr><td>I4 free words are accounted for; neighbours are joined</td>
 *       <td>FreeWordsAreAccounted, NeighboursAreJoined</td></tr>
 *   <tr><td>I5 the survivors of a collection are exactly those that the algorithm promises</td>
 *       <td>SurvivorsAsPromised, SurvivorsAreExact</td></tr>
 *   <tr><td>I6 the strong or the weak tri-colour invariant, after every operation</td>
 *       <td>StrongTriColourInvariant, WeakTriColourInvariant</td></tr>
 *   <tr><td>I7 the work list is the set of grey objects</td><td>GreyObjectsAreMarked</td></tr>
 *   <tr><td>I8, I9 marks are clear when marking begins, and after the sweep</td>
 *       <td>MarksAreClearOutsideOfMarking</td></tr>
 *   <tr><td>I10 every slot of an old object that refers to a young one is remembered</td>
 *       <td>OldToYoungSlotsAreRemembered</td></tr>
 *   <tr><td>I11 to-space is empty, and objects grow old in time</td>
 *       <td>SpacesHoldTheirObjects, SurvivorsGrowOld, ObjectsStandTogether</td></tr>
 *   <tr><td>compacted objects stand together and in order, copied ones in one half</td>
 *       <td>ObjectsStandTogether, ObjectsKeepTheirOrder</td></tr>
 *   <tr><td>two generations with places of their own, seen from outside: who is born young, dies
 *       young, grows old</td><td>GenerationsAreKept</td></tr>
 *   <tr><td>I12, I13 the live graph is isomorphic to the program's, wherever objects moved</td>
 *       <td>LiveGraphIsIsomorphic, ObjectsStay, ObjectsAreWhereTheyMoved,
 *       ObjectsAreThePrograms</td></tr>
 *   <tr><td>I14 large objects and code never move</td><td>LargeObjectsAndCodeStay</td></tr>
 *   <tr><td>I15 frames are last in, first out; a popped one holds no roots</td>
 *       <td>RootsReferToObjects</td></tr>
 *   <tr><td>I16 weak fields are cleared exactly if the target is dead; ephemerons by fixpoint</td>
 *       <td>WeakReferencesAreClearedIffDead, LiveGraphIsIsomorphic</td></tr>
 *   <tr><td>I17 a token is queued once, and exactly if its object is dead</td>
 *       <td>TokensFollowDeath</td></tr>
 *   <tr><td>I18 memory is refused only if there is no room next to what lives</td>
 *       <td>RefusalIsJustified, RefusalIsNecessary</td></tr>
 *   <tr><td>I19 a run repeats exactly</td><td>RunsRepeat</td></tr>
 *   <tr><td>I20 a count is the number of references</td><td>CountsAreInDegrees</td></tr>
 * </table>
 */
package rootset.verify;
