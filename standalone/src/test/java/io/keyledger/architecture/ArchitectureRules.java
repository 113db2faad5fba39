package io.keyledger.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;

/** The arrows of the architecture, from above to below, and what must stay free of frameworks. */
final class ArchitectureRules {

    static final ArchRule COMMAND_SIDE_NEVER_SEES_QUERY_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.keyledger.query..");

    static final ArchRule QUERY_SIDE_NEVER_SEES_COMMAND_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.keyledger.command..");

    static final ArchRule ACCESS_CONTROL_NEEDS_NEITHER_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.access..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.keyledger.command..", "io.keyledger.query..", "com.mongodb..");

    static final ArchRule LEDGER_KNOWS_EVENTS_AND_NOTHING_ABOVE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.ledger..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.keyledger..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "io.keyledger.ledger..",
                                                            "io.keyledger.events.."))));

    static final ArchRule HTTP_CONVENTIONS_KNOW_NO_LEDGER =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.keyledger.ledger..",
                            "io.keyledger.events..",
                            "org.axonframework..");

    static final ArchRule CONSOLE_REACHES_THE_REST_OVER_HTTP =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.console..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.keyledger..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "io.keyledger.console..",
                                                            "io.keyledger.http..",
                                                            "io.keyledger.starting..",
                                                            "io.keyledger.vocabulary.."))));

    static final ArchRule STARTING_KNOWS_NO_APPLICATION =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.starting..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.keyledger..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAPackage("io.keyledger.starting.."))));

    static final ArchRule NOBODY_BELOW_KNOWS_THE_CONSOLE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger..")
                    .and()
                    .resideOutsideOfPackages("io.keyledger.console..", "io.keyledger.standalone..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.keyledger.console..");

    static final ArchRule VOCABULARY_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("io.keyledger.vocabulary..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "io.keyledger.vocabulary..",
                            "org.jspecify.annotations..");

    static final ArchRule PROOFS_NEED_NOTHING_BUT_THE_JDK =
            classes()
                    .that()
                    .resideInAPackage("io.keyledger.proofs..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "io.keyledger.proofs..", "org.jspecify.annotations..");

    static final ArchRule EVENTS_HOLD_PLAIN_JDK_VALUES =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.keyledger.events..")
                    .and()
                    .areDeclaredInClassesThat()
                    .areRecords()
                    .should()
                    .haveRawType(resideInAnyPackage("java.lang..", "java.time..", "java.util.."));

    static final ArchRule AGGREGATES_KNOW_NO_HTTP_NO_SPRING_NO_STORE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.command.apikey..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "io.keyledger.http..",
                            "io.keyledger.ledger..",
                            "io.keyledger.access..");

    static final ArchRule COMMANDS_AND_EVENTS_NEVER_HOLD_A_SECRET =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.keyledger.events..",
                            "io.keyledger.command.apikey..",
                            "io.keyledger.command.accesstoken..")
                    .and()
                    .haveSimpleNameNotEndingWith("Trace")
                    .should()
                    .dependOnClassesThat(
                            type(ApiKeySecret.class).or(type(AccessTokenSecret.class)));

    static final ArchRule USE_CASES_DO_NOT_IMPORT_EACH_OTHER =
            slices().matching(
                            "io.keyledger.command.(creating|revoking|reactivating|changing|deleting|issuingtokens|revokingtokens)..")
                    .should()
                    .notDependOnEachOther();

    static final ArchRule READ_MODELS_DO_NOT_IMPORT_EACH_OTHER =
            slices().matching(
                            "io.keyledger.query.(listing|verification|accesstokens|audittrail|feed|streaming)..")
                    .should()
                    .notDependOnEachOther();

    static final ArchRule CLOUD_EVENTS_KNOW_NO_SPRING_NO_STORE =
            noClasses()
                    .that()
                    .resideInAPackage("io.keyledger.query.cloudevents..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "org.axonframework..",
                            "com.mongodb..",
                            "java.sql..");

    static final ArchRule NOBODY_USES_XSTREAM =
            noClasses()
                    .that(DescribedPredicate.<JavaClass>alwaysTrue())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.thoughtworks.xstream..", "org.axonframework.serialization.xml..");

    private ArchitectureRules() {}
}
