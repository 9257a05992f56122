package io.litige.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start with a setting nobody reads: a misspelled name would leave, say, the anchors of the log away without a
 * word. It holds whatever this process contains: one file of settings may serve processes of several shapes.
 */
@Component
class SettingsCheck implements BeanFactoryPostProcessor {
    private static final String PACKAGE = "io.litige";
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("litige");

    /** What Kubernetes tells every process about a service named litige; not meant for us. */
    private static final Pattern ORCHESTRATOR = Pattern.compile("litige\\.(service|port)([.\\[].*)?");

    /** Read where they are needed, by the annotation of a schedule or a condition. */
    static final List<String> SINGLE = List.of(
            "litige.clocks.scan-every",
            "litige.evidence.scan-every",
            "litige.goodwill.ask-every",
            "litige.privacy.sweep-every",
            "litige.retention.work-every",
            "litige.terms.scan-every");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var readers = beans.getBeanProvider(MetadataReaderFactory.class);
        check(beans.getBean(Environment.class), names(readers.getIfAvailable()));
    }

    /** @throws StartupRefused with every name nobody reads, and those there are instead */
    static void check(Environment environment, SettingNames known) {
        var unknown = new ArrayList<String>();
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                boolean variable = variable(source);
                listed.stream()
                        .filter(OURS::isAncestorOf)
                        .filter(name -> !known.contains(name, empty(source, name), variable))
                        .filter(name -> !variable
                                || !ORCHESTRATOR.matcher(name.toString()).matches())
                        .map(name -> "%s (there is %s)".formatted(name, known.beside(name)))
                        .forEach(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartupRefused(
                    "Nobody reads these settings: "
                            + String.join(
                                    "; ", unknown.stream().distinct().sorted().toList()) + ".",
                    "Correct their names, or remove them.");
        }
    }

    /**
     * What the records of settings of the whole product declare, and the single ones.
     *
     * @param readers where what component scanning has read already may be read again
     */
    static SettingNames names(@Nullable MetadataReaderFactory readers) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        if (readers != null) {
            scanner.setMetadataReaderFactory(readers);
        }
        var names = new SettingNames();
        SINGLE.forEach(names::add);
        for (var found : scanner.findCandidateComponents(PACKAGE)) {
            var type = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            var settings = AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
            names.add(Objects.requireNonNull(settings).prefix(), type);
        }
        return names;
    }

    private static boolean empty(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = source.getConfigurationProperty(name);
        return property != null && property.getValue().toString().isEmpty();
    }

    private static boolean variable(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }
}
