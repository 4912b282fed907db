package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conversations in mixed Indonesian and English (gigahidjrikaaa/UGM-AICare, MIT), each turn of the person judged by
 * itself. A conversation is found when one of its turns is a crisis or at least urgent; a turn that is not read must reach
 * a human, which is {@code soon} with the words of the hand-over.
 */
final class CrisisConversations {
    /** The crises whose words of crisis are English, at least in part; by reading them. */
    private static final Set<String> ENGLISH = Set.of(
            "crisis_conv_025",
            "crisis_conv_007",
            "crisis_conv_009",
            "crisis_conv_011",
            "crisis_conv_005",
            "crisis_conv_013",
            "crisis_conv_016",
            "crisis_conv_003",
            "crisis_conv_002",
            "crisis_conv_008");

    private static final List<String> GRAVE = List.of("urgent", "emergency");
    private static final List<String> CALM = List.of("none", "self-care", "routine");

    private CrisisConversations() {}

    private record Conversation(String id, boolean crisis, boolean hit, boolean calm) {}

    static Table run(Client caller) throws IOException {
        Table table =
                new Table("Crises in mixed language", "conversations", "cases", "right", "share", "95 % interval");
        List<Conversation> all = new ArrayList<>();
        for (String line : Files.readAllLines(Project.reference("triage/crisis_ugm.dev.jsonl"))) {
            all.add(judged(new ObjectMapper().readTree(line), caller));
        }
        List<Conversation> english =
                all.stream().filter(c -> c.crisis() && ENGLISH.contains(c.id())).toList();
        List<Conversation> others = all.stream()
                .filter(c -> c.crisis() && !ENGLISH.contains(c.id()))
                .toList();
        List<Conversation> none = all.stream().filter(c -> !c.crisis()).toList();
        row(
                table,
                "crisis, cues in English",
                english,
                english.stream().filter(Conversation::hit).toList());
        row(
                table,
                "crisis, cues in Indonesian: a human is reached",
                others,
                others.stream().filter(c -> !c.calm()).toList());
        row(
                table,
                "no crisis: left alone",
                none,
                none.stream().filter(c -> !c.hit()).toList());
        table.note("Conversations with cues in English: "
                + String.join(", ", ENGLISH.stream().sorted().toList()));
        table.note("Conversations missed: "
                + english.stream().filter(c -> !c.hit()).map(Conversation::id).toList() + ", calmed "
                + others.stream()
                        .filter(Conversation::calm)
                        .map(Conversation::id)
                        .toList() + ", false "
                + none.stream().filter(Conversation::hit).map(Conversation::id).toList());
        return table;
    }

    private static void row(Table table, String name, List<Conversation> all, List<Conversation> right) {
        table.row(
                name,
                all.size(),
                right.size(),
                Shares.percent(all.isEmpty() ? 0 : (double) right.size() / all.size()),
                Shares.interval(right.size(), all.size()));
    }

    private static Conversation judged(JsonNode conversation, Client caller) {
        boolean hit = false;
        boolean calm = true;
        for (JsonNode turn : conversation.path("turns")) {
            if (turn.path("role").asText().equals("user")) {
                JsonNode answer = caller.post(
                                "/api/triage",
                                Map.of("text", turn.path("content").asText()))
                        .body();
                hit |= answer.path("crisis").asBoolean()
                        || GRAVE.contains(answer.path("level").asText());
                calm &= CALM.contains(answer.path("level").asText());
            }
        }
        return new Conversation(
                conversation.path("id").asText(), conversation.path("is_crisis").asBoolean(), hit, calm);
    }
}
