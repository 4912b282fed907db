package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many callers with a reading or two each, at the same time. */
@QuarkusTest
class ManyAtOnceTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int CALLERS = 48;

    private final SignedTokens tokens;
    private final LoopTables tables;
    private final Clock clock;
    private List<String> people = List.of();

    @Inject
    ManyAtOnceTest(SignedTokens tokens, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        people = Stream.generate(() -> "p-" + UUID.randomUUID()).limit(4).toList();
        people.forEach(person -> push(person, line(-1, 100)));
    }

    @Test
    void everyReadingIsAcknowledgedByItsOwnReceiptAndStoredOnce() throws Exception {
        List<Response> answers = atOnce(i -> push(person(i), line(i, 100 + i)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("received")).isEqualTo(1);
            assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        });
        for (String person : people) {
            assertThat(stored(person)).isEqualTo(1 + CALLERS / people.size());
        }
    }

    @Test
    void theSameReadingFromManyIsStoredOnce() throws Exception {
        List<Response> answers = atOnce(_ -> push(people.getFirst(), line(0, 100)));

        assertThat(answers.stream()
                        .mapToInt(answer -> answer.jsonPath().getInt("accepted"))
                        .sum())
                .isEqualTo(1);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.jsonPath().getInt("duplicates"))
                        .sum())
                .isEqualTo(CALLERS - 1);
        assertThat(stored(people.getFirst())).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeStoredSpoilsNobodyElses() throws Exception {
        String poisoned = people.getLast();
        refuse(poisoned);
        List<Response> answers;
        try {
            answers = atOnce(i -> push(person(i), line(i, 100 + i)));
        } finally {
            heal();
        }

        for (int i = 0; i < CALLERS; i++) {
            assertThat(answers.get(i).statusCode()).isEqualTo(person(i).equals(poisoned) ? 500 : 200);
        }
        assertThat(stored(poisoned)).isEqualTo(1);
        assertThat(stored(people.getFirst())).isEqualTo(1 + CALLERS / people.size());
    }

    @Test
    void aLowAmongManyIsJudgedAndCallsForHelp() throws Exception {
        Instant now = clock.instant();
        List<Response> answers = atOnce(i -> push(
                person(i),
                "time,code,value,unit\n" + now.minusSeconds(60L * i) + ",2339-0," + (i == 1 ? 41 : 110) + ",mg/dL\n"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        tables.awaitJudged();
        assertThat(tables.count("select count(*) from escalation where patient = ?", person(1)))
                .isEqualTo(1);
        assertThat(tables.count("select count(*) from escalation where patient = ?", person(0)))
                .isZero();
    }

    private String person(int caller) {
        return people.get(caller % people.size());
    }

    private interface Push {
        Response by(int caller);
    }

    private static List<Response> atOnce(Push push) throws Exception {
        List<Callable<Response>> pushes = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            pushes.add(() -> push.by(caller));
        }
        List<Response> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Response> answer : callers.invokeAll(pushes)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Response push(String person, String csv) {
        return given().auth()
                .oauth2(tokens.patient(person))
                .contentType("text/csv")
                .body(csv)
                .post("/api/signals/csv");
    }

    private static String line(int minute, int value) {
        return "time,code,value,unit\n" + START.plusSeconds(60L * minute) + ",2339-0," + value + ",mg/dL\n";
    }

    private long stored(String person) {
        return tables.count("select count(*) from entry where patient = ?", person);
    }

    private void refuse(String person) {
        tables.change("create function refused() returns trigger language plpgsql as $$ begin" + " if new.patient = '"
                + person + "' then raise exception 'refused'; end if; return new; end $$");
        tables.change("create trigger refused before insert on entry for each row execute function refused()");
    }

    private void heal() {
        tables.change("drop trigger refused on entry");
        tables.change("drop function refused");
    }
}
