package io.litige.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.litige.api.event.EventName;
import io.litige.api.event.RecordedEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** The walls of the house. A rule that finds nothing to check fails: a renamed package must not switch it off. */
@AnalyzeClasses(packages = "io.litige", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis");

    /** Classes that may know the framework: they carry a rule to the outside, they do not decide. */
    private static final DescribedPredicate<JavaClass> ADAPTERS =
            DescribedPredicate.describe("adapters", type -> isAdapter(outermost(type)));

    private static final DescribedPredicate<JavaClass> TABLES = DescribedPredicate.describe(
            "tables", type -> outermost(type).getSimpleName().endsWith("Table"));

    @ArchTest
    static final ArchRule commandsDoNotSeeQueries = noClasses()
            .that()
            .resideInAPackage("io.litige.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.litige.query..", "io.litige.app..");

    @ArchTest
    static final ArchRule queriesDoNotSeeCommands = noClasses()
            .that()
            .resideInAPackage("io.litige.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.litige.command..", "io.litige.app..");

    @ArchTest
    static final ArchRule topicsOfTheCommandSideAreFreeOfCycles =
            slices().matching("io.litige.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule topicsOfTheQuerySideAreFreeOfCycles =
            slices().matching("io.litige.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eventsAreMadeOfValuesAlone = classes()
            .that()
            .resideInAPackage("io.litige.api.event..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.litige.api.event..", "io.litige.api.value..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theProofFormatCanBeTakenAwayAlone = classes()
            .that()
            .resideInAPackage("io.litige.api.proof..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.litige.api.proof..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule contractKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("io.litige.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule statementsAreRunInTablesAlone = noClasses()
            .that(DescribedPredicate.not(TABLES))
            .and()
            .resideOutsideOfPackages("io.litige.app.wiring..", "io.litige.app.store..", "io.litige.app.ops..")
            .should()
            .callMethodWhere(DescribedPredicate.describe("runs SQL", ArchitectureTest::runsSql));

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.litige.command..")
            .and(DescribedPredicate.not(ADAPTERS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..");

    @ArchTest
    static final ArchRule rulesReadNoClock = noClasses()
            .that()
            .resideInAPackage("io.litige.command..")
            .should()
            .callMethodWhere(DescribedPredicate.describe("reads the machine's clock", ArchitectureTest::readsTheClock));

    @ArchTest
    static final ArchRule commandControllersAskNothing = noClasses()
            .that()
            .haveSimpleNameEndingWith("CommandController")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(QueryGateway.class);

    @ArchTest
    static final ArchRule everyEventHasItsStoredName = classes()
            .that()
            .areAssignableTo(RecordedEvent.class)
            .and()
            .areRecords()
            .should()
            .beAnnotatedWith(EventName.class);

    @ArchTest
    static final ArchRule onlyTheAggregateHandlesCommands = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Aggregate");

    @ArchTest
    static final ArchRule onlyOneMain = classes()
            .that()
            .areAnnotatedWith(SpringBootApplication.class)
            .should()
            .haveSimpleName("LitigeApplication");

    @ArchTest
    static final ArchRule controllersOfTheQuerySideSaySo = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .and()
            .resideInAPackage("io.litige.query..")
            .should()
            .haveSimpleNameEndingWith("QueryController");

    private static boolean isAdapter(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class)
                || type.isAnnotatedWith(ConfigurationProperties.class)
                || type.getPackageName().equals("io.litige.command.dispatch")
                || type.getSimpleName().endsWith("Aggregate")
                || type.getSimpleName().endsWith("Table")
                || type.getSimpleName().startsWith("When");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    static boolean runsSql(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return owner.getPackageName().startsWith("org.springframework.jdbc")
                || owner.getPackageName().startsWith("javax.sql")
                || owner.isAssignableTo(Connection.class)
                || owner.isAssignableTo(Statement.class);
    }

    static boolean readsTheClock(JavaCall<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        boolean readsTime = owner.getPackageName().equals("java.time")
                || owner.isEquivalentTo(System.class)
                || owner.isEquivalentTo(Clock.class);
        boolean withoutAClock = target.getRawParameterTypes().stream().noneMatch(p -> p.isAssignableTo(Clock.class));
        return (readsTime && CLOCK_READERS.contains(target.getName()) && withoutAClock)
                || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"));
    }
}
