using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Metamodel.Quality;

namespace Talaia.Metamodel.Tests.Quality;

public sealed class TwinsTest
{
    [Theory]
    [InlineData("Carrerer i adreces al dia", "CARRERER I ADRECES AL DIA", true)]
    [InlineData("Gestió digital de la piscina", "Piscina: gestió digital", true)]
    [InlineData("Intel·ligència artificial", "Intelligència artificial", true)]
    [InlineData("Registre electrònic únic", "Registre electrònics únic", false)]
    [InlineData("Mapa de cobertura", "Mapa de coberture", false)]
    public void Names_that_are_one_or_one_letter_apart_are_twins(string first, string second, bool isSame) =>
        Assert.Equal([new Twin("A", "B", isSame)], Twins.Of([("A", first), ("C", "Una altra cosa ben diferent"), ("B", second)]));

    [Theory]
    [InlineData("Arxiu", "Arxiva")]
    [InlineData("Pla del 2025", "Pla del 2026")]
    [InlineData("Mapa de cobertura", "Mapes de cobertures")]
    [InlineData("Borsa de treball", "Borsa de lloguer")]
    [InlineData("", "")]
    public void Names_further_apart_or_too_short_are_none(string first, string second) =>
        Assert.Empty(Twins.Of([("A", first), ("B", second)]));

    [Property]
    public Property Every_pair_stands_once_and_the_order_of_the_names_does_not_matter() =>
        Prop.ForAll(Gen.Elements("mapa de carrers", "mapa de carrer", "mapes de carrers", "arxiu municipal", "arxius municipal", "padró").ListOf().ToArbitrary(), names =>
        {
            var given = names.Select((name, i) => ($"E{i}", name)).ToList();
            var twins = Twins.Of(given).Select(Key).ToList();
            return twins.Distinct().Count() == twins.Count
                && (names.Count > 20 || twins.ToHashSet().SetEquals(Twins.Of([.. Enumerable.Reverse(given)]).Select(Key)));
        });

    private static (string, string) Key(Twin twin) => string.CompareOrdinal(twin.First, twin.Second) < 0 ? (twin.First, twin.Second) : (twin.Second, twin.First);
}
