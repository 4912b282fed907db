package io.epione.assistant.reply.gate;

import java.util.List;

/** What is cited, and a sentence: in brackets what is true of it, then, behind bars, what is false. */
final class Sentences {
    static final List<String> ROWS = List.of(
            // one value
            "glucose: Your [latest|lowest|highest|average|second latest|total] [glucose|weight|fasting glucose|HbA1c|heart rate] [is|is not|was never|is less than|is over|is at least|is <|is nearly] [104|140|103|105|104.0|1,04|-104|0|one hundred four|half of 104] [mg/dL|mmol/L|g/dL|%|mg|mg/dL/h|] , measured on [4 Mar 2027|4 Mar 2026|5 Mar 2027|4 May 2027|Friday 4 Mar 2027|Saturday] at [14:05|14:06|02:05|14:05 am|4:05].",
            "glucose: Your latest glucose is 104 mg/dL, measured on [Thursday 4 Mar 2027 at 2:05 pm|Thursday 4 Mar 2027 at 2:05 am|2027-03-05|3 March|yesterday|last week|this morning|in March|in May].",
            "glucose: Your latest glucose is 104 mg/dL[.|, which is normal.|, which is good.|, which is fine.|, which is high.|, which is too low.|, which is safe.|, so nothing to worry about.|, and that is stable.|, and it is rising.|, and it fell.|, and it rose.|, up from before.|, better than before.|, as expected.|; take 2 units of insulin.|; skip your tablets.|, twice your target.|, because of lunch.|, about 3 days old.|, within range always.|, unchanged.|; it varies.|, three times.]",
            "low: Your latest glucose is [<|>|<=|>=|] 40 mg/dL, measured on 30 Dec 2026 at 14:05.",
            "a1c: Your latest HbA1c is [6.1|6.2|6|6.14|61|1.6] [%|mmol/mol|percentage points|].",
            "vitamin: Your latest vitamin D (25-OH) is [31.2|31|25|32.1] [ng/mL|nmol/L].",
            "old: Your latest body weight is [81.3|81.2|81.25|83.1] [kg|lb|g], measured on 9 Feb 2027 at 20:05[; that is 130 days old and may not hold now|; that is 13 days old and may not hold now|; that is 130 hours old and may not hold now|; that is 4 months old|; that is recent|; it still holds|].",
            "glucose: Your latest glucose is 104 mg/dL[.|, but may not hold now.|; that is 129 days old.|; it was never measured.]",
            "estimate: Your body height [was never measured; an estimate from 9 May 2027 at 15:05 is|was measured;] [170|171] [cm|m].",
            "estimate: [An estimate of your body height is 170 cm|Your latest body height is 170 cm|Your body height was measured as 170 cm].",
            "week: Last week, your glucose averaged [140|60|190] mg/dL, based on [2,016|140] readings.",
            // two values
            "lipids: Your LDL cholesterol is [130|50|131] mg/dL, and your HDL cholesterol is [50|130|49] mg/dL.",
            "lipids: Your LDL cholesterol is 130 mg/dL, measured on [30 Mar 2027|9 Jan 2027], and your HDL cholesterol is 50 mg/dL, measured on [9 Jan 2027|30 Mar 2027].",
            "lipids: Your [LDL|HDL] cholesterol is 130 mg/dL and your HDL cholesterol is 50 mg/dL[.|; both are normal.|; it has risen.|; they are not stable.]",
            "lipids: Your records disagree about your LDL cholesterol: 130 mg/dL on 30 Mar 2027 at [15:05|14:05] and your HDL cholesterol 50 mg/dL on 9 Jan 2027; I [cannot|can] tell which [holds|holds, and it is normal|never holds].",
            // a series
            "week: Your [average|lowest|highest|latest|total] glucose [last week|this week|over the last 7 days|yesterday|in May|in the week before last|every day|recently|for a week] was [140|139|141|60|190|140.2|2,016|89.9] [mg/dL|mmol/L|%|readings], from [2,016|2,017|140|seven|7] readings[.| that cover 90 % of that time.| and it is normal.]",
            "week: The [lowest|highest|average] glucose last week was [60|190|61|70] mg/dL, on [16 Nov 2026 at 00:00|22 Nov 2026 at 23:55|16 Nov 2026 at 23:55|17 Nov 2026|23 Nov 2026].",
            "week: The [highest|lowest] glucose last week was 190 mg/dL, on [22 Nov 2026|16 Nov 2026] at [23:55|00:00].",
            "week: [89.9|90.0|10.0|0.0|89|8.99] [%|percentage points|mg/dL] of your glucose readings last week were [between|not between|above|below] [70|180|71|3.9] and [180|70|181] [mg/dL|mmol/L].",
            "week: [0.0|10.0|89.9] % were [below|above|at least] [70|180] mg/dL, and [10.0|0.0|89.9|1.0] % were [above|below|not above] 180 mg/dL.",
            "week: Your glucose has been [rising|falling|not rising|no longer rising|stable|steady|rising sharply|slightly rising|higher and lower|improving|going down|up and down|doubling|too high] last week, by its daily averages.",
            "week: Your glucose [rose|fell|dropped|was stable|did not change|never rose|didn't rise|rarely rose|halved|improved|worsened|shows no clear direction] last week.",
            "flat: Your glucose [shows no clear direction|has been rising|has been falling|shows a clear direction upwards|shows no glucose|shows too few days with glucose last week to tell a trend] last week, by its daily averages.",
            "flat: Your glucose was [steady|rising|not steady|never steady|lower|higher|perfectly normal] last week.",
            "flat: Your average glucose last week was 101 mg/dL, from 168 readings that cover [8|80|7] % of that time.",
            "short: [There are too few days with glucose yesterday to tell a trend|There are enough days with glucose yesterday, and it rose|Your glucose rose yesterday|Your glucose was stable yesterday].",
            "steps: Your steps over the last 2 days: [12,000|6,000|8,000|12.000|12 000] steps in total over [2|3|12] [days|nights|weeks], on average [6,000|12,000|4,000] steps.",
            "steps: The highest steps over the last 2 days was [8,000|4,000] steps, on [16 Nov 2026|17 Nov 2026].",
            // two series, and their difference
            "weeks: Your average glucose last week was [140|100] mg/dL, and your average glucose in the week before last was [100|140] mg/dL.",
            "weeks: Your average glucose [last week|in the week before last] was 140 mg/dL, and your lowest glucose in the week before last was [20|60] mg/dL.",
            "change: It was [higher|lower|about the same|not higher|much higher|steady] [last week|in the week before last|this week]; the difference is [40|41|140|100|4] [mg/dL|%|percentage points|mmol/L].",
            "change: It was higher last week [than in the week before last|than last week|than yesterday|than in May|than ever].",
            "fell: It was [lower|higher|unchanged] [in the week before last|last week]; the difference is 40 mg/dL.",
            "level: They are [about the same|higher|lower|not the same|not about the same|different and worse].",
            "shares: It was [higher|lower] last week; the difference is [9.9|10|9.8|99] [percentage points|%|mg/dL].",
            // episodes
            "lows: Your sensor recorded [1|2|no|0|three] [low episode|high episode|low episodes|severe low episode] over the last [2|3|12] days, counting [15|30|70] minutes or longer [below|above] [70|54|180] mg/dL.",
            "lows: The latest began on 17 Nov 2026 at [02:00|02:30|14:00|02:01] and ended at [02:30|02:00|03:00|02:30 pm].",
            // what was recorded, and what was not
            "run: Your latest recorded run last week: Morning run, 5 km, on [18 Nov 2026 at 08:00|17 Nov 2026 at 19:00|18 Nov 2026 at 09:00|19 Nov 2026]; there are [2|3|two hundred] [entries|times|days] in that time.",
            "run: [A|No|Never a] run is recorded last week.",
            "nothing: [No|All|Many] steps is recorded [last week|this week|yesterday|in March].",
            "nothing: [No steps is|Steps are|12 steps are|No glucose is|No steps is normal, none] recorded last week.",
            "meal: [No meal is|A meal is] recorded in the hours before that[.|, which is normal.]",
            // what a model said
            "chance: 10-year risk of heart disease: about [7|8|72|0.7] of [100|1,000|10|7] people like you ([7.2|2.7|7|7.24] [%|people|percentage points|]), by PREVENT.",
            "chance: 10-year risk of heart disease: about 7 of 100 people like you (7.2 %), by PREVENT[.|, which is low.|, which is normal.|, and falling.|, not more.|, a third of others.]",
            "refused: PREVENT [cannot|can] be worked out for you: Total cholesterol is missing[.|, so it is low.|, about 7 of 100.| and nothing else is.]",
            "chance: [PREVENT gives 7 of 100 people|PREVENT cannot be worked out for you].");

    private Sentences() {}
}
