package rootset.judge.inspect;

import com.puppycrawl.tools.checkstyle.CheckstyleParserErrorStrategy;
import com.puppycrawl.tools.checkstyle.grammar.CommentListener;
import com.puppycrawl.tools.checkstyle.grammar.java.JavaLanguageLexer;
import com.puppycrawl.tools.checkstyle.grammar.java.JavaLanguageParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Tries Checkstyle's grammar on a source before Checkstyle does. The grammar looks ahead as far as
 * it must to tell a cast from a call; in sources made for it, that takes minutes that nothing could
 * cut short. Sensible sources take 1 to 5 steps a character and hardly any time.
 */
final class Readability {
  private static final int FREE_STEPS = 5_000;
  private static final int STEPS_PER_CHARACTER = 8;

  /** A last resort for the few steps that take long; far above what any sensible source needs. */
  private static final long MAX_NANOS = 3_000_000_000L;

  private Readability() {}

  /** Whether Checkstyle's grammar reads a source, and does so without undue labour. */
  static boolean isGiven(String source) {
    JavaLanguageLexer lexer = new JavaLanguageLexer(CharStreams.fromString(source), true);
    lexer.removeErrorListeners();
    lexer.setCommentListener(new NoComments());
    long steps = FREE_STEPS + (long) STEPS_PER_CHARACTER * source.length();
    JavaLanguageParser parser =
        new JavaLanguageParser(new CountedTokens(lexer, steps), JavaLanguageParser.CLEAR_DFA_LIMIT);
    parser.removeErrorListeners();
    parser.setErrorHandler(new CheckstyleParserErrorStrategy());
    try {
      parser.compilationUnit();
      return true;
    } catch (RuntimeException | StackOverflowError unreadable) {
      return false;
    }
  }

  /** Tokens that can be looked at so often and no more. */
  private static final class CountedTokens extends CommonTokenStream {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final long end = CLOCK.getCurrentThreadCpuTime() + MAX_NANOS;
    private long left;

    CountedTokens(TokenSource source, long steps) {
      super(source);
      this.left = steps;
    }

    @Override
    public int LA(int offset) {
      left--;
      boolean late = left % STEPS_BETWEEN_LOOKS == 0 && CLOCK.getCurrentThreadCpuTime() > end;
      if (left < 0 || late) {
        throw new ParseCancellationException("this takes more than any sensible source does");
      }
      return super.LA(offset);
    }
  }

  private static final class NoComments implements CommentListener {
    @Override
    public void reportSingleLineComment(String type, int line, int column) {
      // Comments take no steps.
    }

    @Override
    public void reportBlockComment(String type, int line, int column, int endLine, int endColumn) {
      // Comments take no steps.
    }
  }
}
