package io.epione.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static JavaClasses house;

    @BeforeAll
    static void readTheClasses() {
        house = House.classes();
    }

    @Test
    void theProfileStoreKnowsNothingOfTheOthers() {
        noClasses()
                .that()
                .resideInAPackage("io.epione.profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.epione.signals..",
                        "io.epione.models..",
                        "io.epione.policies..",
                        "io.epione.assistant..",
                        "io.quarkus..",
                        "org.hl7.fhir..",
                        "ca.uhn..",
                        "ai.onnxruntime..",
                        "dev.langchain4j..")
                .check(house);
    }

    @Test
    void adaptersModelsAndPoliciesKnowOnlyTheProfile() {
        for (String module : Set.of("signals", "models", "policies")) {
            noClasses()
                    .that()
                    .resideInAPackage("io.epione." + module + "..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "belong to another module than the profile",
                            type -> type.getPackageName().startsWith("io.epione.")
                                    && !type.getPackageName().startsWith("io.epione.profile")
                                    && !type.getPackageName().startsWith("io.epione." + module)))
                    .check(house);
        }
    }

    @Test
    void onlyTheFhirEdgesKnowHapi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.epione.signals.fhir..", "io.epione.assistant.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hl7.fhir..", "ca.uhn..")
                .check(house);
    }

    @Test
    void onlyTheModelsKnowOnnxRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.epione.models..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(house);
    }

    @Test
    void onlyRepliesAndKnowledgeKnowLangChain() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.epione.assistant.reply..", "io.epione.assistant.knowledge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(house);
    }

    @Test
    void onlyAccessMakesAScopeOverAPerson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.epione.assistant.access..")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "construct a ConsentedScope",
                        call -> call.getTargetOwner().getName().equals("io.epione.profile.consent.ConsentedScope")
                                && call.getName().equals("<init>")))
                .check(house);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask the machine for the time",
                        (JavaMethodCall call) ->
                                call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(house);
    }

    @Test
    void urgentRepliesAreMadeByTheWordingAlone() {
        classes()
                .that()
                .haveSimpleName("UrgentReply")
                .should()
                .haveOnlyPrivateConstructors()
                .andShould()
                .resideInAPackage("io.epione.policies.wording..")
                .check(house);
    }

    @Test
    void featuresOfTheServiceHaveNoCycles() {
        slices().matching("io.epione.assistant.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void featuresOfTheLibrariesHaveNoCycles() {
        for (String module : Set.of("signals", "models", "policies")) {
            slices().matching("io.epione." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    void nothingIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(house);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(house);
    }
}
