package rootset.exercises.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class ReferencesHiddenTest {
  private static final int[][] TWO_ROWS = {{1, 2}, {3, 4}};

  @Test
  @Criterion("swaps")
  void a_swap_is_seen_by_everybody(@Subject Boards boards) {
    Board one = boards.create();
    one.load(TWO_ROWS);
    Board alias = one.share();
    Board two = boards.create();
    two.load(new int[][] {{5}, {}, {6, 7, 8}});
    one.swap(two);

    assertThat(one.numbers())
        .as("numbers of the first board after a swap")
        .isDeepEqualTo(new int[][] {{5}, {}, {6, 7, 8}});
    assertThat(alias.get(2, 1)).as("get(2, 1) of its alias after the swap").isEqualTo(7);
    assertThat(two.numbers())
        .as("numbers of the second board after a swap")
        .isDeepEqualTo(TWO_ROWS);
    one.set(0, 0, 50);
    two.set(0, 0, 10);
    assertThat(alias.get(0, 0)).as("get(0, 0) of the alias after set(0, 0, 50)").isEqualTo(50);
    assertThat(two.get(0, 0)).as("get(0, 0) of the other after set(0, 0, 10)").isEqualTo(10);
    assertThat(one.isSameBoard(two)).as("isSameBoard after a swap").isFalse();
  }

  @Test
  @Criterion("swaps")
  void a_swap_with_itself_changes_nothing(@Subject Boards boards) {
    Board board = boards.create();
    board.load(TWO_ROWS);
    board.swap(board);
    assertThat(board.numbers()).as("numbers after a swap with itself").isDeepEqualTo(TWO_ROWS);
    board.swap(board.share());
    assertThat(board.numbers()).as("numbers after a swap with its alias").isDeepEqualTo(TWO_ROWS);
  }

  @Test
  @Criterion("swaps")
  void a_board_does_not_write_into_arrays_of_others(@Subject Boards boards) {
    assertThat(boards.loadAndSet(boards.create()))
        .as("the array that was loaded, after set(0, 0, 7) on the board")
        .isDeepEqualTo(TWO_ROWS);
    Board board = boards.create();
    board.load(TWO_ROWS);
    assertThat(boards.takeAndSet(board))
        .as("the array that numbers() returned, after set(0, 0, 7) on the board")
        .isDeepEqualTo(TWO_ROWS);
  }

  @Test
  @Criterion("swaps")
  void boards_are_the_same_in_two_ways(@Subject Boards boards) {
    Board one = boards.create();
    Board two = boards.create();
    assertThat(one.numbers()).as("numbers of a board that was never loaded").isEmpty();
    assertThat(one.holdsTheSame(two)).as("holdsTheSame of two empty boards").isTrue();
    assertThat(one.isSameBoard(two)).as("isSameBoard of two empty boards").isFalse();
    one.load(TWO_ROWS);
    two.load(TWO_ROWS);
    assertThat(one.holdsTheSame(two)).as("holdsTheSame of two boards 1 2 / 3 4").isTrue();
    assertThat(one.isSameBoard(two)).as("isSameBoard of two boards 1 2 / 3 4").isFalse();
    assertThat(one.isSameBoard(one)).as("isSameBoard of a board and itself").isTrue();
    two.load(new int[][] {{1, 2, 3, 4}});
    assertThat(one.holdsTheSame(two)).as("holdsTheSame of 1 2 / 3 4 and 1 2 3 4").isFalse();

    Board copy = one.copy();
    copy.set(1, 1, 9);
    assertThat(one.get(1, 1)).as("get(1, 1) after set(1, 1, 9) on its copy").isEqualTo(4);
  }

  @Test
  @Criterion("any-graph")
  void a_friend_of_two_is_copied_once(@Subject Copiers copiers) {
    Person ann = copiers.named("Ann");
    Person bob = copiers.named("Bob");
    Person cid = copiers.named("Cid");
    Person dan = copiers.named("Dan");
    Stream.of(bob, cid, bob).forEach(ann::befriend);
    Stream.of(bob, cid).forEach(each -> each.befriend(dan));
    String before = copiers.draw(ann);
    Person copy = copiers.create().deepCopy(ann);

    assertThat(copiers.draw(copy))
        .as("the deep copy of Ann, whose friends Bob and Cid share the friend Dan")
        .isEqualTo("1 Ann → 2 3 2\n2 Bob → 4\n3 Cid → 4\n4 Dan");
    assertThat(copiers.draw(ann)).as("Ann and her friends afterwards").isEqualTo(before);
    dan.rename("Eve");
    assertThat(copiers.draw(copy))
        .as("the deep copy after the old Dan was renamed")
        .isEqualTo("1 Ann → 2 3 2\n2 Bob → 4\n3 Cid → 4\n4 Dan");
  }

  @Test
  @Criterion("any-graph")
  void equal_people_are_two_people(@Subject Copiers copiers) {
    Person ann = copiers.named("Ann");
    Person other = copiers.named("Ann");
    ann.befriend(other);
    other.befriend(copiers.named("Bob"));
    Person copy = copiers.create().deepCopy(ann);

    assertThat(copiers.draw(copy))
        .as("the deep copy of an Ann whose friend is another Ann")
        .isEqualTo("1 Ann → 2\n2 Ann → 3\n3 Bob");
  }

  @Test
  @Criterion("any-graph")
  void circles_are_copied_as_circles(@Subject Copiers copiers) {
    Person ann = copiers.named("Ann");
    Person bob = copiers.named("Bob");
    Person cid = copiers.named("Cid");
    ann.befriend(bob);
    bob.befriend(cid);
    cid.befriend(ann);
    cid.befriend(cid);
    Copies copies = copiers.create();

    assertThat(copiers.draw(ann, copies.deepCopy(ann)))
        .as("Ann → Bob → Cid → Ann, where Cid is a friend of Cid, too, and the deep copy")
        .isEqualTo(
            "1 Ann → 3\n2 Ann → 4\n3 Bob → 5\n4 Bob → 6\n5 Cid → 1 5\n6 Cid → 2 6\nsecond: 2");
    assertThat(copiers.draw(copies.shallowCopy(cid)))
        .as("the shallow copy of Cid, who is a friend of Ann and of Cid")
        .isEqualTo("1 Cid → 2 3\n2 Ann → 4\n3 Cid → 2 3\n4 Bob → 3");
  }

  @Test
  @Criterion("any-graph")
  void each_copy_is_made_anew(@Subject Copiers copiers) {
    Person ann = copiers.named("Ann");
    Copies copies = copiers.create();
    Person first = copies.deepCopy(ann);
    ann.befriend(copiers.named("Bob"));
    Person second = copies.deepCopy(ann);

    assertThat(copiers.draw(first, second))
        .as("a deep copy of Ann, and another after she befriended Bob")
        .isEqualTo("1 Ann\n2 Ann → 3\n3 Bob\nsecond: 2");
  }

  @Test
  @Criterion("definitions")
  void many_names_lead_to_one_object(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        x = new
        x.f = 100
        y = x
        z = y
        x.f = 200
        print y.f
        z.f = 300
        print x.f
        print x is z
        """,
        "200",
        "300",
        "true");
  }

  @Test
  @Criterion("definitions")
  void a_name_can_be_given_to_another_object(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        x = new
        x.f = 1
        y = x
        x = new
        x.f = 2
        print y.f
        y = x
        y.f = 3
        print x.f
        """,
        "1",
        "3");
  }

  @Test
  @Criterion("definitions")
  void what_a_field_refers_to_gets_a_name(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.next = new
        b = a.next
        b.x = 1
        c = a.next
        c.x = 2
        print b.x
        print b is c
        """,
        "2",
        "true");
  }

  @Test
  @Criterion("calls-share")
  void a_function_changes_the_callers_object(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        call p = a
          p.x = 2
          call q = p
            q.y = 3
          end
        end
        print a.x
        print a.y
        """,
        "2",
        "3");
  }

  @Test
  @Criterion("calls-share")
  void an_argument_may_be_a_field(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.next = new
        call p = a.next
          p.x = 7
        end
        b = a.next
        print b.x
        """,
        "7");
  }

  @Test
  @Criterion("calls-by-value")
  void a_parameter_is_a_variable_of_its_own(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        n = 5
        call p = a
          p = new
          p.x = 3
        end
        call p = n
          p = 6
          print p
        end
        print a.x
        print n
        """,
        "6",
        "1",
        "5");
  }

  @Test
  @Criterion("calls-by-value")
  void a_parameter_may_have_the_name_of_the_callers_variable(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        b = new
        b.x = 2
        call a = b
          b = new
          b.x = 3
          a = b
          print a.x
        end
        print a.x
        print b.x
        """,
        "3",
        "1",
        "2");
  }

  @Test
  @Criterion("structures")
  void a_field_holds_the_value_that_a_variable_had(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        x = 3
        v = new
        v.a = x
        x = 4
        print v.a
        v.a = 5
        print x
        """,
        "3",
        "4");
  }

  @Test
  @Criterion("structures")
  void a_field_refers_to_the_object_not_to_a_copy_or_a_name(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        x = new
        x.n = 1
        v = new
        v.a = x
        x.n = 2
        y = v.a
        print y.n
        print x is y
        x = new
        x.n = 9
        z = v.a
        print z.n
        """,
        "2",
        "true",
        "2");
  }

  @Test
  @Criterion("circles")
  void an_object_may_refer_to_itself(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.self = a
        a.x = 1
        b = a.self
        c = b.self
        c.x = 2
        print a.x
        print a is c
        """,
        "2",
        "true");
  }

  @Test
  @Criterion("circles")
  void two_circles_alike_are_two(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        b = new
        a.friend = b
        b.friend = a
        c = new
        d = new
        c.friend = d
        d.friend = c
        print a is c
        e = b.friend
        print a is e
        f = copy a
        print f is a
        """,
        "false",
        "true",
        "false");
  }

  @Test
  @Criterion("copies")
  void a_copy_shares_what_its_fields_refer_to(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        a.next = new
        b = a.next
        b.y = 10
        c = copy a
        c.x = 2
        print a.x
        d = c.next
        d.y = 20
        print b.y
        print b is d
        print a is c
        """,
        "1",
        "20",
        "true",
        "false");
  }

  @Test
  @Criterion("copies")
  void a_copy_is_made_once_and_for_all(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        c = copy a
        a.x = 2
        print c.x
        c.next = a
        e = copy c
        c.next = c
        f = e.next
        print f is a
        """,
        "1",
        "true");
  }

  @Test
  @Criterion("copies")
  void a_copy_refers_to_its_original_where_that_refers_to_itself(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.self = a
        c = copy a
        d = c.self
        print d is a
        e = a.self
        print e is a
        """,
        "true",
        "true");
  }

  @Test
  @Criterion("copies")
  void each_run_begins_with_nothing(@Subject Machines machines) {
    Interpreter interpreter = machines.create();
    List<String> first = machines.run(interpreter, "a = 1\nprint a");
    List<String> second = machines.run(interpreter, "a = 2\nprint a");

    assertThat(first).as("what a = 1, print a prints").containsExactly("1");
    assertThat(second).as("what a = 2, print a prints in a second run").containsExactly("2");
  }
}
