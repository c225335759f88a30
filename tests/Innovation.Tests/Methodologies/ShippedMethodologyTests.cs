using System.Text;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tests.Methodologies;

public sealed class ShippedMethodologyTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "methodologies");

    [Fact]
    public void The_shipped_methodologies_hold_together()
    {
        var known = Known();

        Assert.Equal(["agile-piloting", "double-diamond"], known.All.Select(method => method.Id));
        Assert.NotNull(known.Find("double-diamond"));
        Assert.Null(known.Find("triple-diamond"));
    }

    [Fact]
    public void Each_has_the_three_roles_a_vote_by_approval_and_a_pilot_that_leads_to_a_result()
    {
        foreach (var method in Known().All)
        {
            Assert.Equal(["office", "sponsor", "participant"], method.Roles.Select(role => role.Id));
            Assert.Contains(method.Phases, phase => phase.Gate is { Rule: "approval" });
            var tools = method.Phases.SelectMany(phase => phase.Activities).Select(activity => activity.Tool).ToList();
            Assert.True(tools.IndexOf("pilot") >= 0 && tools.IndexOf("pilot") < tools.IndexOf("readings") && tools.IndexOf("readings") < tools.IndexOf("result"));
        }
    }

    [Theory]
    [InlineData("    en: Double Diamond", "missing-translation")]
    [InlineData("      quorum: 3", "missing-key")]
    [InlineData("      ca: Entendre el problema amb qui el viu", "missing-translation")]
    public void A_line_taken_out_of_a_shipped_file_is_missed(string line, string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "double-diamond.yaml")).ToList();
        var at = lines.FindIndex(found => found.TrimStart().StartsWith(line.Trim(), StringComparison.Ordinal));
        Assert.True(at >= 0);
        lines.RemoveAt(at);

        var problems = CheckMethodology.All(Yaml.Read(string.Join('\n', lines)));

        Assert.Contains(problems, problem => problem.Code == code && problem.Where!.Line <= at + 1 && problem.Where.Line > at - 8);
    }

    [Fact]
    public void A_methodology_with_problems_is_never_offered() =>
        Assert.Throws<InputException>(() => KnownMethodologies.Read([("bad.yaml", new MemoryStream(Encoding.UTF8.GetBytes("id: a\n")))]));

    private static KnownMethodologies Known()
    {
        var files = Directory.GetFiles(Folder, "*.yaml").Select(path => (Path.GetFileName(path), (Stream)File.OpenRead(path))).ToList();
        try
        {
            return KnownMethodologies.Read(files);
        }
        finally
        {
            files.ForEach(file => file.Item2.Dispose());
        }
    }
}
