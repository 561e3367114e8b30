package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final Pages pages = new Pages();

  @Test
  void the_class_page_runs_its_own_script_and_no_other() throws Exception {
    String page = text(pages.group(ClassPage.of(SmallClass.result())));
    Matcher script = Pattern.compile("(?s)<script>(.*?)</script>").matcher(page);
    assertThat(script.find()).isTrue();
    assertThat(page).contains("script-src &#39;sha256-" + sha256(script.group(1)) + "&#39;");
    assertThat(script.find()).isFalse();
  }

  @Test
  void the_students_page_runs_no_script() {
    StudentPage page = StudentPage.of(SmallClass.COURSE, SmallClass.hostile(), SmallClass.L3);
    assertThat(text(pages.student(page)))
        .contains("script-src &#39;none&#39;")
        .doesNotContain("<script");
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private static String sha256(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
