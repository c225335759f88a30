using Talaia.Innovation.Methodologies;

namespace Talaia.Innovation.Tests.Methodologies;

public sealed class CheckMethodologyTests
{
    [Fact]
    public void A_sound_methodology_has_no_problems() => Assert.Empty(CheckMethodology.All(Yaml.Read(Yaml.Sound)));

    [Theory]
    [InlineData("en: Small }", "}", "missing-translation", 3)]
    [InlineData("es: Invitado, ", "", "missing-translation", 9)]
    [InlineData("outcomes: { go: second, stop: end }", "outcomes: { go: end }", "phase-unreachable", 28)]
    [InlineData("outcomes: { go: end, change: first }", "outcomes: { go: second }", "phase-endless", 28)]
    [InlineData("outcomes: { go: end, change: first }", "outcomes: { go: first, stop: end }", "phase-circle", 14)]
    [InlineData("outcomes: { go: second, stop: end }", "outcomes: { go: second, stop: nowhere }", "unknown-phase", 27)]
    [InlineData("outcomes: { go: end, change: first }", "outcomes: { stop: end }", "gate-undecidable", 41)]
    [InlineData("quorum: 2", "quorum: 0", "gate-undecidable", 38)]
    [InlineData("rule: greedy\n      winners: 1", "rule: greedy\n      winners: 0", "gate-undecidable", 40)]
    [InlineData("deciders: [office]\n      quorum: 2", "deciders: [guest]\n      quorum: 2", "gate-undecidable", 37)]
    [InlineData("deciders: [office]\n      quorum: 2", "deciders: []\n      quorum: 2", "gate-undecidable", 37)]
    [InlineData("deciders: [office]\n      quorum: 2", "deciders: [mayor, office]\n      quorum: 2", "unknown-role", 37)]
    [InlineData("rule: greedy", "rule: dice", "unknown-rule", 39)]
    [InlineData("tool: ideas", "tool: hammer", "unknown-tool", 19)]
    [InlineData("makes: [result]", "makes: [gold]", "unknown-artefact", 33)]
    [InlineData("makes: [idea], roles", "makes: [], roles", "artefact-unmade", 33)]
    [InlineData("uses: [idea], makes: [result]", "uses: [result], makes: [result]", "artefact-unmade", 33)]
    [InlineData("id: second\n", "id: first\n", "duplicate-id", 28)]
    [InlineData("id: keep", "id: choose", "duplicate-id", 35)]
    [InlineData("{ id: do, ", "{ id: think, ", "duplicate-id", 33)]
    [InlineData("licence: CC", "license: CC", "unknown-key", 6)]
    [InlineData("shape: divergent", "shape: round", "wrong-kind", 17)]
    public void Each_fault_is_named_with_its_line(string sound, string broken, string code, int line)
    {
        var yaml = Yaml.Sound.ReplaceLineEndings("\n");
        Assert.Contains(sound, yaml, StringComparison.Ordinal);

        var problems = CheckMethodology.All(Yaml.Read(yaml.Replace(sound, broken, StringComparison.Ordinal)));

        Assert.Contains(problems, problem => problem.Code == code && problem.Where!.Line == line);
    }

    [Fact]
    public void What_only_one_of_two_ways_makes_may_be_missing_where_they_meet()
    {
        var yaml = Yaml.Sound.ReplaceLineEndings("\n")
            .Replace("outcomes: { go: second, stop: end }", "outcomes: { go: second, stop: third }", StringComparison.Ordinal)
            .Replace("outcomes: { go: end, change: first }", "outcomes: { go: third, change: first }", StringComparison.Ordinal) + """

              - id: third
                name: { ca: T, es: T, en: Three }
                aim: { ca: T, es: T, en: Three }
                shape: convergent
                activities:
                  - { id: tell, tool: result, name: { ca: F, es: F, en: D }, description: { ca: F, es: F, en: D }, uses: [idea, result], roles: [office] }
            """.ReplaceLineEndings("\n");

        var problem = Assert.Single(CheckMethodology.All(Yaml.Read(yaml)));

        Assert.Equal("artefact-unmade", problem.Code);
        Assert.Contains("«result»", problem.Message, StringComparison.Ordinal);
    }
}
