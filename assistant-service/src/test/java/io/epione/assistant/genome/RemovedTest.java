package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RemovedTest {
    private static final String GONE = "This part was removed.";
    private static final String SEALED = SealedText.of("anything".getBytes(StandardCharsets.UTF_8));

    @Test
    void ofSeveralSealedStatementsTheFirstSaysThatTheyAreGone() throws JsonProcessingException {
        JsonNode reply = removed("""
                {"disposition": {"level": "soon", "headline": "#"},
                 "sentences": [{"text": "Before.", "citations": []}, {"text": "#", "citations": ["c1"]},
                               {"text": "#", "citations": ["c2"]}, {"text": "After.", "citations": []}],
                 "told": ["#", "#", "Nobody has read it yet."]}""");

        assertThat(reply.at("/disposition/level").asText()).isEqualTo("soon");
        assertThat(reply.at("/disposition/headline").asText()).isEqualTo(GONE);
        assertThat(reply.path("sentences").findValuesAsText("text")).containsExactly("Before.", GONE, "After.");
        assertThat(reply.path("told")).extracting(JsonNode::asText).containsExactly(GONE, "Nobody has read it yet.");
    }

    @Test
    void namesOfWhatItRestsOnGoToo() throws JsonProcessingException {
        JsonNode citation = removed("""
                {"citations": [{"id": "c1", "ref": "#", "label": "#", "url": "#"}]}""").at("/citations/0");

        assertThat(citation.toString()).isEqualTo("""
                {"id":"c1","ref":"removed","label":"removed","url":null}""");
    }

    @Test
    void wordsBesideWhatIsSealedStay() throws JsonProcessingException {
        assertThat(removed("""
                {"text": "# # # Nobody has read it yet."}""").path("text").asText()).isEqualTo(GONE + " Nobody has read it yet.");
    }

    private static JsonNode removed(String json) throws JsonProcessingException {
        return new Removed(GONE).from(new ObjectMapper().readTree(json.replace("#", SEALED)));
    }
}
