package dev.annals.server.startup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Raw values by the name that the environment knows them under; an empty value counts as none. */
final class SettingValues {
    private static final String PREFIX = "annals.";

    private final Map<String, String> values;

    SettingValues(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static SettingValues ofProcess(String... arguments) {
        Map<String, String> values = new HashMap<>(System.getenv());
        values.putAll(properties(System.getProperties()));
        values.putAll(arguments(arguments));
        return new SettingValues(values);
    }

    private static Map<String, String> properties(Properties properties) {
        Map<String, String> values = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(environmentName(name), properties.getProperty(name));
            }
        }
        return values;
    }

    private static Map<String, String> arguments(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? "" : argument.substring(0, equals);
            if (!name.startsWith("--" + PREFIX) || !SettingsReader.NAMES.contains(environmentName(name.substring(2)))) {
                throw new StartRefused("Not a setting: \"" + (equals < 0 ? argument : name)
                        + "\". Settings are given as --annals.port=8080 or in the environment as ANNALS_PORT=8080.");
            }
            values.put(environmentName(name.substring(2)), argument.substring(equals + 1));
        }
        return values;
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Nullable
    String get(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first of these settings that has a value. */
    @Nullable
    String firstGiven(Set<String> names) {
        return names.stream()
                .filter(name -> get(name) != null)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
