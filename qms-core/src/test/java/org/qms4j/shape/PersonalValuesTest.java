package org.qms4j.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Guarded;
import org.qms4j.privacy.Personal;
import org.qms4j.shape.Zoo.Scores;
import org.qms4j.shape.Zoo.Visitor;
import org.qms4j.spi.image.Image;

class PersonalValuesTest {
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final Shape<Visitor> shape = new Shapes().of(Visitor.class);
    private final Visitor visitor = new Visitor(
            Personal.stored("canary-name", SALT),
            Optional.of(Confidential.of("canary-verdict")),
            List.of(Personal.of(new Scores(List.of(1_471_100_001, 1_471_200_002))), Personal.of(new Scores(List.of()))),
            Confidential.of(8_150_000_000_815L));

    private Visitor read(Image image, Image personal) {
        return shape.read(image.tree(), personal);
    }

    @Test
    void a_guarded_value_comes_back_and_is_not_in_the_image() {
        Shape.Written written = shape.write(visitor);
        assertThat(written.image().json()).doesNotContain("canary", "1471100001", "8150000000815", SALT);
        assertThat(written.personal().json())
                .contains("canary-name", "canary-verdict", "1471100001", "8150000000815", SALT);
        assertThat(read(written.image(), written.personal())).isEqualTo(visitor);
        assertThat(shape.write(read(written.image(), written.personal()))).isEqualTo(written);
        assertThat(Commitments.broken(written.image(), written.personal())).isEmpty();
        assertThat(shape.erased(written.image().tree(), written.personal())).isEmpty();
    }

    // The second value was computed without this library: HMAC-SHA-256 by another program. It must never change.
    @Test
    void the_commitment_is_an_hmac_over_place_and_canonical_value_for_ever() {
        assertThat(shape.write(visitor).image().tree())
                .containsEntry("name", Guarded.commitment(SALT, "name", "{\"value\":\"canary-name\"}"))
                .containsEntry("name", "a34743a5877b87fed4ebccf63402c9c8994c6fbb495b52e509b8275c186d109e");
    }

    @Test
    void the_same_value_has_other_commitments_at_other_places_and_under_other_salts() {
        String here = Guarded.commitment(SALT, "name", "{\"value\":\"x\"}");
        assertThat(Guarded.commitment(SALT, "alias", "{\"value\":\"x\"}")).isNotEqualTo(here);
        assertThat(Guarded.commitment("11" + SALT.substring(2), "name", "{\"value\":\"x\"}"))
                .isNotEqualTo(here);
    }

    @Test
    void a_value_that_was_removed_reads_as_erased_and_the_image_stays_the_same() {
        Shape.Written written = shape.write(visitor);
        Map<String, Object> rest = new HashMap<>(written.personal().tree());
        rest.remove("name");
        rest.remove("scores[0]");
        Visitor erased = read(written.image(), Image.of(rest));
        assertThat(erased.name().isErased()).isTrue();
        assertThat(erased.name().value()).isEmpty();
        assertThat(erased.scores().get(0).isErased()).isTrue();
        assertThat(erased.scores().get(1).isErased()).isFalse();
        assertThat(shape.erased(written.image().tree(), Image.of(rest))).containsExactly("name", "scores[0]");

        Shape.Written again = shape.write(erased);
        assertThat(again.image()).isEqualTo(written.image());
        assertThat(again.personal()).isEqualTo(Image.of(rest));
    }

    @Test
    void the_image_stays_the_same_when_all_values_are_removed() {
        Shape.Written written = shape.write(visitor);
        Visitor erased = read(written.image(), Image.EMPTY);
        assertThat(shape.write(erased)).isEqualTo(new Shape.Written(written.image(), Image.EMPTY));
        assertThat(shape.openText(erased)).isEqualTo(written.image().json());
    }

    @Test
    void the_open_text_shows_values_and_no_salts() {
        assertThat(shape.openText(visitor))
                .isEqualTo(
                        "{\"bonus\":8150000000815,\"name\":\"canary-name\",\"scores\":[{\"points\":[1471100001,1471200002]},{}],"
                                + "\"verdict\":\"canary-verdict\"}");
    }

    @Test
    void a_value_that_was_changed_or_put_elsewhere_breaks_its_commitment() {
        Shape.Written written = shape.write(visitor);
        Map<String, Object> kept = written.personal().tree();
        assertThat(brokenWith(kept, "name", Map.of("salt", SALT, "value", "somebody else")))
                .containsExactly("name");
        assertThat(brokenWith(kept, "name", kept.get("verdict"))).containsExactly("name");
        assertThat(brokenWith(kept, "nowhere", kept.get("name"))).containsExactly("nowhere");
        assertThat(brokenWith(kept, "name", "canary-name")).containsExactly("name");
        assertThat(brokenWith(kept, "name", Map.of("value", "canary-name"))).containsExactly("name");
        assertThat(brokenWith(kept, "name", Map.of("salt", SALT))).containsExactly("name");
        assertThat(brokenWith(kept, "name", Map.of("salt", "no hex", "value", "canary-name")))
                .containsExactly("name");
        assertThat(brokenWith(kept, "name", Map.of("salt", "", "value", "canary-name")))
                .containsExactly("name");
        assertThat(brokenWith(kept, "bonus", Map.of("salt", 5, "value", 8_150_000_000_815L)))
                .containsExactly("bonus");
    }

    private List<String> brokenWith(Map<String, Object> kept, String place, Object value) {
        var changed = new HashMap<>(kept);
        changed.put(place, value);
        return Commitments.broken(shape.write(visitor).image(), Image.of(changed));
    }

    @Test
    void a_guarded_value_holds_no_other_one() {
        var secrets = new Shapes().of(Zoo.Secret.class);
        assertThatThrownBy(() -> secrets.write(new Zoo.Secret(Personal.of(visitor))))
                .isInstanceOf(ShapeException.class)
                .hasMessage("visitor: a guarded value holds no other one");
    }

    @Test
    void what_is_kept_in_another_form_is_refused() {
        Image image = shape.write(visitor).image();
        assertThatThrownBy(() -> read(image, Image.of(Map.of("name", "text"))))
                .isInstanceOf(ShapeException.class)
                .hasMessage("name: an object is expected");
        assertThatThrownBy(() -> read(image, Image.of(Map.of("bonus", Map.of("salt", SALT, "value", "text")))))
                .isInstanceOf(ShapeException.class)
                .hasMessage("bonus: a whole number is expected");
    }
}
