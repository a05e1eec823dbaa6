package dev.flashover.judge.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.BrandReplies;
import dev.flashover.wire.Fingerprint;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RepliedTextsTest {
    private static final String TEXT =
            "Thank you for your message, we have passed it on to the department in charge of it";

    private final BrandReplies replies = Answers.replies();

    @Test
    void aTextIsKnownAgainInAnotherStoryAlone() {
        // Given
        boolean first = remember(TEXT, "acme:1");

        // When
        boolean same = remember("@anna " + TEXT, "acme:1");
        boolean other = remember("@bert " + TEXT, "acme:2");

        // Then
        assertThat(first).isFalse();
        assertThat(same).isFalse();
        assertThat(other).isTrue();
        assertThat(remember("The parcel left our warehouse this morning and should arrive by noon", "acme:3"))
                .isFalse();
        assertThat(RepliedTexts.remember(replies, null, "acme:4")).isFalse();
    }

    @Test
    void whatIsKeptDoesNotGrow() {
        // Given
        BrandReplies kept = replies;

        // When
        for (int answer = 0; answer < 300; answer++) {
            remember("answer number " + answer + " is about item " + answer * 7 + " of order " + answer * 31, "acme:1");
        }

        // Then
        assertThat(kept.getTexts()).hasSize(64);
    }

    private boolean remember(String text, String story) {
        ByteBuffer fingerprint = Fingerprint.of(text);
        return RepliedTexts.remember(replies, fingerprint, story);
    }
}
