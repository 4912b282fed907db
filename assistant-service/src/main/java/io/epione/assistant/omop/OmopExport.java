package io.epione.assistant.omop;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.Person;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one profile, page by page, so that a profile of any length needs the memory of one page. Thread-safe. What was
 * entered in error, and readings of recalled devices, are no facts: they are counted and left out.
 */
@ApplicationScoped
class OmopExport {
    /** The one person of an export. */
    static final int PERSON = 1;

    private static final int PAGE = 1_000;
    private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "refuted");

    private final EntrySearch entries;
    private final Concepts concepts;

    @Inject
    OmopExport(EntrySearch entries, Concepts concepts) {
        this.entries = entries;
        this.concepts = concepts;
    }

    /** Does something with an entry, which may fail on the way out. */
    private interface Taking {
        void take(Entry entry) throws IOException;
    }

    /** @param today the day of the export on the person's calendar */
    void write(OutputStream to, ConsentedScope scope, Person person, LocalDate today) throws IOException {
        var days = new Days(person);
        var extent = new Extent();
        try (CsvZip zip = new CsvZip(to)) {
            findings(zip, scope, days, extent, Table.MEASUREMENT);
            var records = new RecordRows(concepts, days);
            records(
                    zip,
                    scope,
                    days,
                    extent,
                    Table.CONDITION_OCCURRENCE,
                    Kind.CONDITION,
                    (entry, id) ->
                            entry instanceof Entry.Condition condition ? records.condition(condition, id) : null);
            records(
                    zip,
                    scope,
                    days,
                    extent,
                    Table.DRUG_EXPOSURE,
                    Kind.MEDICATION,
                    (entry, id) -> entry instanceof Entry.Medication medicine ? records.drug(medicine, id) : null);
            findings(zip, scope, days, extent, Table.OBSERVATION);
            for (Row row : new PersonRows(person, scope, extent, today).all()) {
                zip.begin(row.table());
                if (!row.value("person_id").isEmpty() || row.table() == Table.CDM_SOURCE) {
                    zip.write(row);
                }
            }
            zip.finish();
        }
    }

    private void findings(CsvZip zip, ConsentedScope scope, Days days, Extent extent, Table table) throws IOException {
        var rows = new FindingRows(concepts, days);
        boolean measured = table == Table.MEASUREMENT;
        var id = new Counter();
        zip.begin(table);
        each(scope, measured ? Set.of(Kind.OBSERVATION) : Set.of(Kind.OBSERVATION, Kind.EVENT, Kind.ALLERGY), entry -> {
            if (isNoFact(entry)) {
                if (measured || !(entry instanceof Entry.Observation)) {
                    extent.leaveOut();
                }
                return;
            }
            for (Finding finding : Finding.of(entry)) {
                if (finding.isMeasured() == measured) {
                    extent.add(days.start(entry));
                    zip.write(measured ? rows.measurement(finding, id.next()) : rows.observation(finding, id.next()));
                }
            }
        });
    }

    /** Makes a row of an entry. */
    private interface Making {
        @Nullable
        Row row(Entry entry, long id);
    }

    private void records(
            CsvZip zip, ConsentedScope scope, Days days, Extent extent, Table table, Kind kind, Making making)
            throws IOException {
        var id = new Counter();
        zip.begin(table);
        each(scope, Set.of(kind), entry -> {
            if (isNoFact(entry)) {
                extent.leaveOut();
                return;
            }
            Row row = making.row(entry, id.next());
            if (row != null) {
                extent.add(days.start(entry));
                zip.write(row);
            }
        });
    }

    private static boolean isNoFact(Entry entry) {
        return entry.provenance().recalled()
                || switch (entry) {
                    case Entry.Condition condition -> TAKEN_BACK.contains(condition.status());
                    case Entry.Medication medicine -> TAKEN_BACK.contains(medicine.status());
                    case Entry.Allergy allergy -> TAKEN_BACK.contains(allergy.status());
                    case Entry.Observation _, Entry.Event _ -> false;
                };
    }

    private void each(ConsentedScope scope, Set<Kind> kinds, Taking taking) throws IOException {
        @Nullable String cursor = null;
        do {
            EntrySearch.Page page = entries.find(
                    scope,
                    new EntrySearch.Criteria(
                            topic -> kinds.contains(topic.kind())
                                    ? new EntrySearch.Wanted.All()
                                    : new EntrySearch.Wanted.Nothing(),
                            Set.of(),
                            EntrySearch.Span.ALWAYS,
                            true,
                            PAGE,
                            0,
                            cursor));
            for (Entry entry : page.items()) {
                taking.take(entry);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** Numbers the rows of a table. */
    private static final class Counter {
        private long last;

        long next() {
            return ++last;
        }
    }
}
