package rootset.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

class SvgPictureTest {
  private static Plot plot(Kind kind) {
    return new Plot(
        "Two & three",
        "counted",
        "Three is more.",
        "round",
        "pieces",
        kind,
        List.of("1", "2"),
        List.of(new Series("a", List.of(2.0, 3.0)), new Series("b", List.of(0.0, 2.5))));
  }

  @Test
  void bars_are_drawn_to_scale() {
    assertThat(SvgPicture.of(List.of(plot(Kind.BARS))))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="760" height="273" viewBox="0 0 760 \
            273" font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="white"/>
            <text x="24" y="33" text-anchor="start" font-size="17" font-weight="bold">Two &amp; \
            three</text>
            <text x="24" y="55" text-anchor="start" fill="#666666">counted</text>
            <rect x="24" y="69" width="12" height="12" fill="#0072b2"/>
            <text x="42" y="79" text-anchor="start">a</text>
            <rect x="75" y="69" width="12" height="12" fill="#d55e00"/>
            <text x="93" y="79" text-anchor="start">b</text>
            <line x1="274" y1="93" x2="274" y2="181" stroke="#dddddd"/>
            <text x="274" y="197" text-anchor="middle" fill="#666666">0</text>
            <line x1="408" y1="93" x2="408" y2="181" stroke="#dddddd"/>
            <text x="408" y="197" text-anchor="middle" fill="#666666">1</text>
            <line x1="542" y1="93" x2="542" y2="181" stroke="#dddddd"/>
            <text x="542" y="197" text-anchor="middle" fill="#666666">2</text>
            <line x1="676" y1="93" x2="676" y2="181" stroke="#dddddd"/>
            <text x="676" y="197" text-anchor="middle" fill="#666666">3</text>
            <text x="264" y="118" text-anchor="end">1</text>
            <rect x="274" y="97" width="268" height="14" fill="#0072b2"/>
            <text x="548" y="108" text-anchor="start" font-size="12">2</text>
            <rect x="274" y="113" width="0" height="14" fill="#d55e00"/>
            <text x="280" y="124" text-anchor="start" font-size="12">0</text>
            <text x="264" y="160" text-anchor="end">2</text>
            <rect x="274" y="139" width="402" height="14" fill="#0072b2"/>
            <text x="682" y="150" text-anchor="start" font-size="12">3</text>
            <rect x="274" y="155" width="335" height="14" fill="#d55e00"/>
            <text x="615" y="166" text-anchor="start" font-size="12">2.5</text>
            <line x1="274" y1="95" x2="274" y2="181" stroke="#444444"/>
            <text x="475" y="215" text-anchor="middle" fill="#444444">pieces</text>
            <text x="24" y="237" text-anchor="start" fill="#222222">Three is more.</text>
            </svg>
            """);
  }

  @Test
  void lines_are_drawn_to_scale() {
    assertThat(SvgPicture.of(List.of(plot(Kind.LINES))))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="760" height="457" viewBox="0 0 760 \
            457" font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="white"/>
            <text x="24" y="33" text-anchor="start" font-size="17" font-weight="bold">Two &amp; \
            three</text>
            <text x="24" y="55" text-anchor="start" fill="#666666">counted</text>
            <rect x="24" y="69" width="12" height="12" fill="#0072b2"/>
            <text x="42" y="79" text-anchor="start">a</text>
            <rect x="75" y="69" width="12" height="12" fill="#d55e00"/>
            <text x="93" y="79" text-anchor="start">b</text>
            <text x="24" y="105" text-anchor="start" fill="#444444">pieces</text>
            <line x1="74" y1="363" x2="720" y2="363" stroke="#dddddd"/>
            <text x="66" y="367" text-anchor="end" fill="#666666">0</text>
            <line x1="74" y1="283" x2="720" y2="283" stroke="#dddddd"/>
            <text x="66" y="287" text-anchor="end" fill="#666666">1</text>
            <line x1="74" y1="203" x2="720" y2="203" stroke="#dddddd"/>
            <text x="66" y="207" text-anchor="end" fill="#666666">2</text>
            <line x1="74" y1="123" x2="720" y2="123" stroke="#dddddd"/>
            <text x="66" y="127" text-anchor="end" fill="#666666">3</text>
            <text x="74" y="381" text-anchor="middle" fill="#666666">1</text>
            <text x="720" y="381" text-anchor="middle" fill="#666666">2</text>
            <circle cx="74" cy="203" r="3" fill="#0072b2"/>
            <circle cx="720" cy="123" r="3" fill="#0072b2"/>
            <polyline points="74,203 720,123" fill="none" stroke="#0072b2" stroke-width="2"/>
            <circle cx="74" cy="363" r="3" fill="#d55e00"/>
            <circle cx="720" cy="163" r="3" fill="#d55e00"/>
            <polyline points="74,363 720,163" fill="none" stroke="#d55e00" stroke-width="2" \
            stroke-dasharray="10 5"/>
            <line x1="74" y1="363" x2="720" y2="363" stroke="#444444"/>
            <text x="397" y="399" text-anchor="middle" fill="#444444">round</text>
            <text x="24" y="421" text-anchor="start" fill="#222222">Three is more.</text>
            </svg>
            """);
  }

  @Test
  void each_value_needs_a_label() {
    assertThatThrownBy(
            () ->
                new Plot(
                    "t",
                    "m",
                    "r",
                    "p",
                    "u",
                    Kind.BARS,
                    List.of("1"),
                    List.of(new Series("a", List.of(1.0, 2.0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a: 2 values for 1 labels");
  }
}
