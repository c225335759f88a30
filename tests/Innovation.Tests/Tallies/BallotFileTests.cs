using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tests.Tallies;

public sealed class BallotFileTests
{
    private const string Pb = """"
        META
        key;value
        num_projects;2
        num_votes;2
        budget;100
        vote_type;approval
        max_length;2
        PROJECTS
        project_id;cost;name
        p1;60;"Benches; and ""shade"""
        p2;50.5;Path
        VOTES
        voter_id;vote
        1;p1,p2
        2;p2
        """";

    [Fact]
    public void A_pabulib_file_is_read_with_quoted_fields()
    {
        var election = Ballots.Read(Pb, "a.pb");

        Assert.Equal("Benches; and \"shade\"", election.Candidates[0].Title);
        Assert.Equal(50.5m, election.Candidates[1].Cost);
        Assert.Equal((100m, 2L, VoteKind.Approval), (election.Budget!.Value, election.Voters, election.Kind));
        Assert.Empty(election.Warnings);
    }

    [Theory]
    [InlineData("1;p1,p2", "1;p1,p9", "unknown-project", 14)]
    [InlineData("1;p1,p2", "1;p1,p1", "named-twice", 14)]
    [InlineData("p2;50.5", "p2;-1", "negative-cost", 11)]
    [InlineData("p2;50.5", "p2;dear", "wrong-cost", 11)]
    [InlineData("p2;50.5", "p1;50.5", "duplicate-id", 11)]
    [InlineData("voter_id;vote", "voter_id;voice", "missing-column", 13)]
    [InlineData("vote_type;approval", "vote_type;shouting", "unknown-vote-type", null)]
    [InlineData("budget;100", "money;100", "missing-key", null)]
    public void What_is_wrong_is_named_with_its_line(string sound, string broken, string code, int? line)
    {
        var problems = Assert.Throws<InputException>(() => Ballots.Read(Pb.Replace(sound, broken, StringComparison.Ordinal), "a.pb")).Problems;

        Assert.Contains(problems, problem => problem.Code == code && problem.Where!.Line == line);
    }

    [Fact]
    public void A_ballot_that_is_too_long_counts_and_is_warned_of()
    {
        var election = Ballots.Read(Pb.Replace("max_length;2", "max_length;1", StringComparison.Ordinal), "a.pb");

        Assert.Equal(("too-long", 14), (Assert.Single(election.Warnings).Code, election.Warnings[0].Where!.Line));
        Assert.Equal(2, election.Voters);
    }

    [Theory]
    [InlineData("a.soi", "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cid\n3: 1,2\n2: 3\n")]
    [InlineData("a.soi", "3\n1,Ann\n2,Bob\n3,Cid\n5,5,2\n3,1,2\n2,3\n")]
    public void Preflib_files_are_read_with_the_new_and_the_old_header(string name, string text)
    {
        var election = Ballots.Read(text, name);

        Assert.Equal(["Ann", "Bob", "Cid"], election.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(5, election.Voters);
        Assert.Equal([[0], [1]], election.Ballots[0].Levels);
    }

    [Fact]
    public void Preflib_ties_stand_together_and_categories_approve_of_the_first()
    {
        const string Header = "# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cid\n";

        Assert.Equal([[0], [1, 2]], Ballots.Read(Header + "1: 1,{2,3}\n", "a.toc").Ballots[0].Levels);
        var categories = Ballots.Read(Header + "2: {1,3},2\n1: {},{1,2,3}\n", "a.cat");
        Assert.Equal((VoteKind.Approval, 3L), (categories.Kind, categories.Voters));
        Assert.Equal([0, 2], categories.Ballots[0].Named);
        Assert.Empty(categories.Ballots[1].Named);
    }

    [Theory]
    [InlineData("# ALTERNATIVE NAME 1: Ann\n1: 2\n", "unknown-alternative", 2)]
    [InlineData("# ALTERNATIVE NAME 1: Ann\n1: {1\n", "wrong-order", 2)]
    [InlineData("# ALTERNATIVE NAME 1: Ann\nx: 1\n", "wrong-count", 2)]
    public void Broken_preflib_lines_are_named(string text, string code, int line) =>
        Assert.Contains(Assert.Throws<InputException>(() => Ballots.Read(text, "a.toc")).Problems, problem => problem.Code == code && problem.Where!.Line == line);

    [Theory]
    [InlineData("""{"candidates":["A","A"],"ballots":[]}""", "duplicate-id")]
    [InlineData("""{"candidates":["A"],"ballots":[{"ranking":[["B"]]}]}""", "unknown-candidate")]
    [InlineData("""{"candidates":["A"],"ballots":[{"count":0,"ranking":[["A"]]}]}""", "wrong-count")]
    [InlineData("""{"candidates":["A","B"],"ballots":[{"approvals":["A"]},{"ranking":[["A"]]}]}""", "wrong-ballot")]
    [InlineData("""{"candidates":["A"],"ballots":[null]}""", "wrong-ballot")]
    [InlineData("""{"candidates":["A"],"seats":0,"ballots":[]}""", "wrong-seats")]
    [InlineData("""{"candidates":""", "json")]
    [InlineData("""{"ballots":[]}""", "json")]
    public void Broken_json_is_refused(string text, string code) =>
        Assert.Contains(Assert.Throws<InputException>(() => Ballots.Read(text, "a.json")).Problems, problem => problem.Code == code);

    [Fact]
    public void The_fingerprint_covers_the_content_and_nothing_else()
    {
        string Hash(string text, string name = "a.pb") => Talaia.Innovation.Tallies.CountBallots.Run(Ballots.Read(text, name), new("greedy")).InputHash;

        Assert.Equal(Hash(Pb), Hash(Pb.ReplaceLineEndings("\r\n"), "b.pb"));
        Assert.Equal(Hash(Pb), Hash(Pb.Replace("1;p1,p2\n2;p2", "2;p2\n1;p2,p1", StringComparison.Ordinal)));
        Assert.Equal(Hash(Pb), Hash(Pb.Replace("50.5", "50.50", StringComparison.Ordinal)));
        Assert.NotEqual(Hash(Pb), Hash(Pb.Replace("2;p2", "2;p1", StringComparison.Ordinal)));
        Assert.NotEqual(Hash(Pb), Hash(Pb.Replace("50.5", "50.6", StringComparison.Ordinal)));
        Assert.NotEqual(Hash(Pb), Hash(Pb.Replace("budget;100", "budget;101", StringComparison.Ordinal)));
    }
}
