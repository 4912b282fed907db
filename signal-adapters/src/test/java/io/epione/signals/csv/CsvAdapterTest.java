package io.epione.signals.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Intake;
import io.epione.signals.Loinc;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvAdapterTest extends SignalAdapterContract {
    @Override
    protected SignalAdapter adapter() {
        return new CsvAdapter();
    }

    private Value value(String code, String value, String unit) {
        Intake intake = read("time,code,value,unit\n2026-11-24T08:00:00+01:00,%s,%s,%s\n".formatted(code, value, unit));
        assertThat(intake.batch().quarantined()).isEmpty();
        return ((Entry.Observation) intake.batch().entries().getFirst()).value();
    }

    private String held(String code, String value, String unit) {
        return read("time,code,value,unit\n2026-11-24T08:00:00+01:00,%s,%s,%s\n".formatted(code, value, unit))
                .batch()
                .quarantined()
                .getFirst()
                .code();
    }

    @Test
    void columnsCountByTheirNames() {
        Intake intake = read("\uFEFFDevice,Unit,extra,VALUE,code,time\r\n"
                + "\"Contour, Next\",mg/dL,\"a \"\"quoted\"\" word\",98,2339-0,2026-11-24T08:00:00+01:00\r\n");
        assertThat(intake.batch().entries())
                .singleElement()
                .isInstanceOfSatisfying(Entry.Observation.class, reading -> {
                    assertThat(reading.value()).isEqualTo(Quantity.of(98, "mg/dL"));
                    assertThat(reading.provenance().device()).isEqualTo("Contour, Next");
                    assertThat(reading.provenance().pointer()).isEqualTo("line:2");
                    assertThat(reading.provenance().source()).isEqualTo("csv/xdrip");
                });
    }

    @Test
    void theLineOfADefectIsTheLineOfTheFile() {
        Intake intake = read("time,code,value,unit,device\n\n2026-11-24T08:00:00Z,2339-0,98,mg/dL,\"two\nlines\"\n"
                + "2026-11-24T08:05:00Z,2339-1,98,mg/dL,\n2026-11-24T08:10:00Z,,98,mg/dL,\n");
        assertThat(intake.rejections())
                .extracting(Rejection::index, Rejection::pointer, Rejection::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "line:5", "unknown-code"),
                        org.assertj.core.groups.Tuple.tuple(2, "line:6", "missing-field"));
        assertThat(intake.received()).isEqualTo(3);
    }

    @Test
    void aMeasuresKeyStandsForItsCode() {
        Intake intake = read("time,code,value,unit\n2026-11-24T08:00:00Z,Glucose,5.5,mmol/l\n");
        Entry entry = intake.batch().entries().getFirst();
        assertThat(entry.code().code()).isEqualTo("2339-0");
        assertThat(entry.provenance().sentValue()).isEqualTo("5.5");
        assertThat(entry.provenance().sentUnit()).isEqualTo("mmol/l");
    }

    @Test
    void unknownAnalytesAreKeptAsSent() {
        assertThat(value("TNF-alpha", "1.2", "pg/mL")).isEqualTo(Quantity.of(1.2, "pg/mL"));
        assertThat(value("5778-6", "yellow", "")).isEqualTo(new Value.Text("yellow"));
        assertThat(held("TNF-alpha", "1.2", "")).isEqualTo("no-unit");
    }

    @Test
    void aPanelOfALaboratoryIsKeptWithItsNamesItsRangesAndTheTimeOfTheSpecimen() {
        Intake intake = read("code,name,value,unit,reference range,laboratory,specimen time,time\n"
                + "2160-0,Creatinine,0.9,mg/dL,0.5 - 1.1,Lab North,2026-11-20T08:00:00+01:00,2026-11-22T10:00:00+01:00\n"
                + "25-OH-D3,Vitamin D,31,ng/mL,,Lab North,2026-11-20T08:00:00+01:00,\n"
                + ",Olink TNFRSF11B,4.71,{NPX},,Lab North,2026-11-20T08:00:00+01:00,\n");
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        assertThat(intake.batch().entries())
                .extracting(entry -> entry.code().code(), entry -> entry.code().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2160-0", "Creatinine"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2160-0.reference-range", "Creatinine, the laboratory's range"),
                        org.assertj.core.groups.Tuple.tuple("25-oh-d3", "Vitamin D"),
                        org.assertj.core.groups.Tuple.tuple("olink tnfrsf11b", "Olink TNFRSF11B"));
        assertThat(intake.batch().entries()).allSatisfy(entry -> {
            assertThat(entry.provenance().device()).isEqualTo("Lab North");
            assertThat(entry.provenance().method()).isEqualTo("laboratory");
            assertThat(entry.effective().start()).isEqualTo(java.time.Instant.parse("2026-11-20T07:00:00Z"));
        });
        assertThat(((Entry.Observation) intake.batch().entries().get(1)).value())
                .isEqualTo(new Value.Text("0.5 - 1.1"));
        assertThat(intake.entryIndex()).containsExactly(0, 0, 1, 2);
    }

    @Test
    void limitsOfAMeterAreCensoredValues() {
        assertThat(value("2339-0", "HI", "mg/dL")).isEqualTo(new Quantity(400, "mg/dL", Comparator.GREATER));
        assertThat(value("2339-0", "Lo", "")).isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
        assertThat(value("2339-0", "< 40", "mg/dL")).isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
        assertThat(value("2160-0", "<0.2", "mg/dL")).isEqualTo(new Quantity(0.2, "mg/dL", Comparator.LESS));
    }

    @Test
    void aRowWithoutTimeIsHeld() {
        assertThat(read("time,code,value,unit\n,2339-0,98,mg/dL\n").batch().quarantined())
                .extracting(Quarantined::pointer, Quarantined::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("line:2", "no-time"));
    }

    @Test
    void aLineOverTheLimitStopsTheReadingAndSaysWhere() {
        String good = "2026-11-24T08:00:00Z,2339-0,98,mg/dL\n";
        Intake intake = read("time,code,value,unit\n" + good + "x".repeat(CsvAdapter.LONGEST_LINE + 1) + "\n" + good);
        assertThat(intake.rejections()).extracting(Rejection::code).containsExactly("malformed");
        assertThat(intake.received()).isEqualTo(2);
    }

    @Test
    void rowsAfterTheLastAllowedAreNamed() {
        String rows = "2026-11-24T08:00:00Z,2339-0,98,mg/dL\n".repeat(CsvAdapter.MOST_ROWS + 2);
        Intake intake = read(("time,code,value,unit\n" + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(intake.batch().entries()).hasSize(CsvAdapter.MOST_ROWS);
        assertThat(intake.rejections()).extracting(Rejection::code).containsExactly("too-many-rows");
    }

    @Test
    void checkDigitsFollowTheUsersGuide() {
        for (String code : new String[] {"2339-0", "8480-6", "4548-4", "44260-8", "99504-3", "41653-7"}) {
            assertThat(Loinc.hasCheckDigit(code)).as(code).isTrue();
        }
        assertThat(Loinc.hasCheckDigit("2339-1")).isFalse();
        assertThat(Code.loinc("2339-0").label()).isEqualTo("2339-0");
    }
}
