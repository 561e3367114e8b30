package rootset.exercises.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class ReferencesTest {
  @Test
  @Criterion("own-numbers")
  void a_board_holds_what_was_loaded_and_set(@Subject Boards boards) {
    Board board = boards.create();
    board.load(new int[][] {{1, 2}, {3, 4}});
    board.set(1, 0, 5);

    assertThat(board.get(0, 1)).as("get(0, 1) of 1 2 / 3 4").isEqualTo(2);
    assertThat(board.get(1, 0)).as("get(1, 0) after set(1, 0, 5)").isEqualTo(5);
    assertThat(board.numbers())
        .as("numbers after set(1, 0, 5)")
        .isDeepEqualTo(new int[][] {{1, 2}, {5, 4}});
  }

  @Test
  @Criterion("own-numbers")
  void who_keeps_the_array_that_was_loaded_cannot_change_the_board(@Subject Boards boards) {
    Board board = boards.create();
    boards.loadAndMeddle(board);

    assertThat(board.numbers())
        .as("numbers of the board, after its caller wrote 99 into the array it had loaded")
        .isDeepEqualTo(new int[][] {{1, 2}, {3, 4}});
  }

  @Test
  @Criterion("own-numbers")
  void who_gets_the_numbers_cannot_change_the_board(@Subject Boards boards) {
    Board board = boards.create();
    board.load(new int[][] {{1, 2}, {3, 4}});
    boards.takeAndMeddle(board);

    assertThat(board.numbers())
        .as("numbers of the board, after somebody wrote 99 into what numbers() returned")
        .isDeepEqualTo(new int[][] {{1, 2}, {3, 4}});
  }

  @Test
  @Criterion("board-copies")
  void a_copy_is_another_board(@Subject Boards boards) {
    Board board = boards.create();
    board.load(new int[][] {{1, 2}, {3, 4}});
    Board copy = board.copy();

    assertThat(board.isSameBoard(copy)).as("isSameBoard of a board and its copy").isFalse();
    assertThat(board.holdsTheSame(copy)).as("holdsTheSame of a board and its copy").isTrue();
    board.set(0, 0, 7);
    assertThat(copy.get(0, 0)).as("get(0, 0) of the copy after set(0, 0, 7)").isEqualTo(1);
    assertThat(board.holdsTheSame(copy)).as("holdsTheSame after set(0, 0, 7)").isFalse();
  }

  @Test
  @Criterion("board-copies")
  void a_shared_board_is_the_same_board(@Subject Boards boards) {
    Board board = boards.create();
    board.load(new int[][] {{1, 2}, {3, 4}});
    Board alias = board.share();
    board.set(0, 0, 7);

    assertThat(alias.get(0, 0)).as("get(0, 0) of the alias after set(0, 0, 7)").isEqualTo(7);
    assertThat(board.isSameBoard(alias)).as("isSameBoard of a board and its alias").isTrue();
  }

  @Test
  @Criterion("shallow-copy")
  void a_shallow_copy_has_the_very_same_friends(@Subject Copiers copiers) {
    Copies copies = copiers.create();
    Person ann = copiers.named("Ann");
    ann.befriend(copiers.named("Bob"));
    Person copy = copies.shallowCopy(ann);

    assertThat(copiers.draw(ann, copy))
        .as("Ann, her friend Bob, and her shallow copy")
        .isEqualTo("1 Ann → 3\n2 Ann → 3\n3 Bob\nsecond: 2");
  }

  @Test
  @Criterion("deep-copy")
  void a_deep_copy_has_copies_of_the_friends(@Subject Copiers copiers) {
    Copies copies = copiers.create();
    Person ann = copiers.named("Ann");
    ann.befriend(copiers.named("Bob"));
    Person copy = copies.deepCopy(ann);

    assertThat(copiers.draw(ann, copy))
        .as("Ann, her friend Bob, and her deep copy")
        .isEqualTo("1 Ann → 3\n2 Ann → 4\n3 Bob\n4 Bob\nsecond: 2");
  }

  @Test
  @Criterion("deep-copy")
  void friends_of_each_other_are_copied_once(@Subject Copiers copiers) {
    Copies copies = copiers.create();
    Person ann = copiers.named("Ann");
    Person bob = copiers.named("Bob");
    ann.befriend(bob);
    bob.befriend(ann);

    assertThat(copiers.draw(copies.deepCopy(ann)))
        .as("the deep copy of Ann and Bob, who are friends of each other")
        .isEqualTo("1 Ann → 2\n2 Bob → 1");
  }

  @Test
  @Criterion("statements")
  void variables_hold_numbers(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = 5
        b = a
        a = 6
        print a
        print b
        """,
        "6",
        "5");
  }

  @Test
  @Criterion("statements")
  void objects_hold_numbers_in_fields(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        a.y = a.x
        a.x = 3
        print a.x
        print a.y
        """,
        "3",
        "1");
  }

  @Test
  @Criterion("statements")
  void each_new_is_another_object(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        b = new
        print a is b
        print a is a
        """,
        "false",
        "true");
  }

  @Test
  @Criterion("statements")
  void a_function_has_its_own_variables(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = 1
        call p = 5
          a = p
          print a
        end
        print a
        """,
        "5",
        "1");
  }

  @Test
  @Criterion("two-names")
  void two_variables_may_refer_to_one_object(@Subject Machines machines) {
    Machines.assertPrints(
        machines,
        """
        a = new
        a.x = 1
        b = a
        b.x = 2
        print a.x
        print a is b
        """,
        "2",
        "true");
  }
}
