using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Kernel.Links;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests.Ideas;

public sealed class IdeasTest
{
    [Theory, Engines]
    public async Task Those_who_joined_and_the_office_post_ideas_and_nobody_else(Engine engine)
    {
        var (house, challenge) = await ProcessHouse.WithProcessAsync(engine);
        await using var _ = house;
        var slug = await ProcessHouse.PostAsync(house, challenge, "Taller comarcal", ProcessHouse.Respondent(0));
        Assert.Equal("taller-comarcal-2", await ProcessHouse.PostAsync(house, challenge, "Taller comarcal", ProcessHouse.Analyst));
        Assert.Equal("not-a-participant", await ProcessHouse.CodeOfAsync(() => ProcessHouse.PostAsync(house, challenge, "X", ProcessHouse.Respondent(7))));
        Assert.Equal("unknown-person", await ProcessHouse.CodeOfAsync(() => ProcessHouse.PostAsync(house, challenge, "X", "link:080001")));
        var idea = (await ReadAsync(house, slug))!.Row;
        Assert.Equal(("Resposta 080001", "080001", IdeaState.Posted), (idea.Author, idea.Codi6, idea.State));
        Assert.Equal(ChallengeRef.To(challenge), Assert.Single(await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(IdeaRef.To(slug)))).To);
    }

    [Theory, Engines]
    public async Task Support_is_once_a_person_however_often_they_press(Engine engine)
    {
        var (house, challenge) = await ProcessHouse.WithProcessAsync(engine);
        await using var _ = house;
        var slug = await ProcessHouse.PostAsync(house, challenge, "Taller", ProcessHouse.Respondent(0));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.UseAsync<SupportIdea>(support => support.RunAsync(slug, ProcessHouse.Coordinator(1))))));
        await house.UseAsync<SupportIdea>(support => support.RunAsync(slug, ProcessHouse.Analyst));
        Assert.Equal((2, true), ((await ReadAsync(house, slug))!.Row.Supports, (await ReadAsync(house, slug, ProcessHouse.Coordinator(1)))!.IsSupported));
        await house.UseAsync<WithdrawSupport>(withdraw => withdraw.RunAsync(slug, ProcessHouse.Coordinator(1)));
        Assert.Equal((1, false), ((await ReadAsync(house, slug))!.Row.Supports, (await ReadAsync(house, slug, ProcessHouse.Coordinator(1)))!.IsSupported));
    }

    [Theory, Engines]
    public async Task Comments_keep_their_language_and_their_order(Engine engine)
    {
        var (house, challenge) = await ProcessHouse.WithProcessAsync(engine);
        await using var _ = house;
        var slug = await ProcessHouse.PostAsync(house, challenge, "Taller", ProcessHouse.Respondent(0));
        await CommentAsync("Ja ho fem.", "ca", ProcessHouse.Respondent(1));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await CommentAsync("Bien.", "es", ProcessHouse.Analyst);
        Assert.Equal("comment-empty", await ProcessHouse.CodeOfAsync(() => CommentAsync(" ", "ca", ProcessHouse.Analyst)));
        Assert.Equal("unknown-language", await ProcessHouse.CodeOfAsync(() => CommentAsync("x", "xx", ProcessHouse.Analyst)));
        Assert.Equal("not-a-participant", await ProcessHouse.CodeOfAsync(() => CommentAsync("x", "ca", ProcessHouse.Coordinator(9))));
        var comments = (await ReadAsync(house, slug))!.Comments;
        Assert.Equal([("Ja ho fem.", "ca", "080002"), ("Bien.", "es", null)], comments.Select(comment => (comment.Text, comment.Language, comment.Codi6)));

        Task CommentAsync(string text, string language, string by) => house.UseAsync<CommentIdea>(comment => comment.RunAsync(slug, text, language, by));
    }

    /// <summary>Whoever goes back and writes something else into the same form says that too.</summary>
    [Theory, Engines]
    public async Task A_form_that_comes_twice_even_at_once_posts_one_idea_and_says_one_thing(Engine engine)
    {
        var (house, challenge) = await ProcessHouse.WithProcessAsync(engine);
        await using var _ = house;
        var (idea, comment, by) = (Guid.CreateVersion7(), Guid.CreateVersion7(), ProcessHouse.Respondent(0));
        var slugs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostAsync("Taller"))));
        Assert.Equal("taller", Assert.Single(slugs.Distinct()));
        Assert.Equal("taller-gran", await PostAsync("Taller gran"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => CommentAsync("Ja ho fem."))));
        await CommentAsync("I tant.");
        Assert.Equal(["Ja ho fem.", "I tant."], (await ReadAsync(house, "taller"))!.Comments.Select(said => said.Text).OrderDescending());

        Task<string> PostAsync(string title) => house.UseAsync<PostIdea, string>(post => post.RunAsync(challenge, new NewIdea(title, "Faríem això.", "ca"), by, idea));
        Task CommentAsync(string text) => house.UseAsync<CommentIdea>(say => say.RunAsync("taller", text, "ca", by, comment));
    }

    [Theory, Engines]
    public async Task A_phase_without_a_part_for_ideas_takes_none(Engine engine)
    {
        await using var house = await ProcessHouse.WithNeedsAsync(engine);
        var challenge = await ProcessHouse.OpenAsync(house);
        await ProcessHouse.JoinAsync(house, challenge, 0);
        Assert.Equal("not-in-this-phase", await ProcessHouse.CodeOfAsync(() => ProcessHouse.PostAsync(house, challenge, "X", ProcessHouse.Coordinator(0))));
    }

    private static Task<IdeaSheet?> ReadAsync(TestHouse house, string slug, string? reader = null) => house.UseAsync<ReadIdeas, IdeaSheet?>(read => read.BySlugAsync(slug, reader));
}
