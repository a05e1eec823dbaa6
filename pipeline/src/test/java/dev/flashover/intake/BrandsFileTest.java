package dev.flashover.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.avro.Brand;
import dev.flashover.config.UserException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandsFileTest {
    @Test
    void noBundledBrandIsMatchedByAnOrdinaryWordAlone() {
        // Given
        Set<String> ordinary = Set.of("united", "american", "delta", "virgin", "southwest", "elefant", "airways");

        // When
        List<Brand> brands = BrandsFile.bundled();

        // Then
        assertThat(brands)
                .hasSize(11)
                .flatMap(brand -> Stream.concat(Stream.of(brand.getName()), brand.getAliases().stream())
                        .filter(name -> !brand.getAmbiguousNames().contains(name))
                        .map(String::toLowerCase)
                        .toList())
                .doesNotContainAnyElementsOf(ordinary);
    }

    @Test
    void theBundledAirlinesHaveTheirHandlesOf2015() {
        // When
        List<Brand> brands = BrandsFile.bundled();

        // Then
        assertThat(brands)
                .flatMap(Brand::getHandles)
                .contains(
                        "@united",
                        "@SouthwestAir",
                        "@Delta",
                        "@DeltaAssist",
                        "@JetBlue",
                        "@USAirways",
                        "@AmericanAir",
                        "@VirginAmerica");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: x|b.yaml: must be a list of brands, each with id and name",
                "[{id: x}]|b.yaml: brand 1: name is missing",
                "[{id: X, name: X}]|b.yaml: brand 1: id must be lower-case letters, digits and single hyphens, as in us-airways",
                "[{id: x, name: X, alias: [y]}]|b.yaml: brand 1: unknown field alias, the nearest known is aliases",
                "[{id: x, name: X}, {id: x, name: Y}]|b.yaml: brand x is there twice: give each its own id",
                "[{id: x, name: ' '}]|b.yaml: brand x: name must not be empty",
                "[{id: x, name: X, handles: [x]}]|b.yaml: brand x: handles must begin with @ or # and hold no space, as in \"@JetBlue\"",
                "[{id: x, name: X, officialAccounts: ['@x']}]|b.yaml: brand x: officialAccounts must be platform:account without @, as in twitter:JetBlue",
                "[{id: x, name: X, domains: ['https://x.com']}]|b.yaml: brand x: domains must be lower-case host names alone, as in jetblue.com",
                "[{id: x, name: X, aliases: ['']}]|b.yaml: brand x: aliases must not be empty",
                "[{id: x, name: X, products: [' ']}]|b.yaml: brand x: products must not be empty",
                "[{id: x, name: X, contextTerms: ['']}]|b.yaml: brand x: contextTerms must not be empty",
                "[{id: x, name: X, negativeKeywords: ['']}]|b.yaml: brand x: negativeKeywords must not be empty",
                "[{id: x, name: X, aliases: [Xen], ambiguousNames: [XEN, zen]}]|b.yaml: brand x: ambiguousNames must be among name, aliases and products: \"zen\" is not",
                "[{id: x, name: X, contextTerm: [y]}]|b.yaml: brand 1: unknown field contextTerm, the nearest known is contextTerms",
                "[{id: x, name: 5}]|b.yaml: brand 1: name must be a string",
                "[{|b.yaml: line 1 is not YAML, or repeats a key"
            })
    void mistakesAreAnsweredWithOneLine(String yaml, String message) {
        // When / Then
        assertThatThrownBy(() -> BrandsFile.read(Inputs.stream(yaml), "b.yaml"))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }
}
