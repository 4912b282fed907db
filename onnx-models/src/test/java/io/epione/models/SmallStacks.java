package io.epione.models;

import io.epione.models.forecast.GlucoseForecaster;

/** A process that opens every shipped model, which runs its worked cases. */
final class SmallStacks {
    private SmallStacks() {}

    public static void main(String... arguments) {
        try (ModelCatalog catalog = new ModelCatalog(ModelSelection.asShipped());
                UrgencyModel urgency = UrgencyModel.shipped();
                GlucoseForecaster forecaster = GlucoseForecaster.shipped()) {
            urgency.read("my chest hurts");
            System.out.println(catalog.all().size() + " models, "
                    + urgency.ref().id() + ", " + forecaster.ref().id());
        }
    }
}
