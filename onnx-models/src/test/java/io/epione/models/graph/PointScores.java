package io.epione.models.graph;

/** Questionnaires that add points. Boundary values stand as their cards fix them. */
final class PointScores {
    private PointScores() {}

    /** FINDRISC (Lindström and Tuomilehto, Diabetes Care 2003;26:725). */
    static byte[] findrisc() {
        Graph graph = new Graph("findrisc");
        Term age = graph.input("age");
        Term bmi = graph.input("bmi");
        Term waist = graph.input("waist_cm");
        Term male = graph.input("sex").exceeds(0.5);
        Term active = graph.input("active");
        Term vegetables = graph.input("veg");
        Term medicine = graph.input("bp_med");
        Term glucose = graph.input("high_glucose");
        Term family = graph.input("family");

        Term men = waist.reaches(94).points(3).plus(waist.exceeds(102).points(1));
        Term women = waist.reaches(80).points(3).plus(waist.exceeds(88).points(1));
        graph.output(
                "score",
                age.reaches(45)
                        .points(2)
                        .plus(age.reaches(55).points(1))
                        .plus(age.reaches(65).points(1))
                        .plus(bmi.reaches(25).points(1))
                        .plus(bmi.exceeds(30).points(2))
                        .plus(male.choose(men, women))
                        .plus(active.not().times(2))
                        .plus(vegetables.not())
                        .plus(medicine.times(2))
                        .plus(glucose.times(5))
                        .plus(family.reaches(1).points(3))
                        .plus(family.reaches(2).points(2)));
        return graph.file();
    }

    /** The type 2 diabetes risk test of the ADA and the CDC (Bang et al., Ann Intern Med 2009;151:775). */
    static byte[] adaTest() {
        Graph graph = new Graph("ada-t2d-test");
        Term age = graph.input("age");
        Term male = graph.input("sex");
        Term gestational = graph.input("gdm");
        Term family = graph.input("family");
        Term hypertension = graph.input("htn");
        Term active = graph.input("active");
        Term bmi = graph.input("bmi");
        graph.output(
                "score",
                age.reaches(40)
                        .points(1)
                        .plus(age.reaches(50).points(1))
                        .plus(age.reaches(60).points(1))
                        .plus(male)
                        .plus(gestational.times(male.not()))
                        .plus(family)
                        .plus(hypertension)
                        .plus(active.not())
                        .plus(bmi.reaches(25).points(1))
                        .plus(bmi.reaches(30).points(1))
                        .plus(bmi.reaches(40).points(1)));
        return graph.file();
    }
}
