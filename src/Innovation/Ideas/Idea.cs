using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Innovation.Ideas;

/// <summary>How a challenge might be answered, in the words and the language of whoever wrote it. Nothing is deleted.</summary>
internal sealed class Idea : IFindable
{
    public const int LongestTitle = 200;
    public const int LongestText = 10_000;

    public Guid Id { get; private init; }

    /// <summary>Stable and public; made from the title.</summary>
    public string Slug { get; private init; } = "";
    public Guid ChallengeId { get; private init; }
    public string Title { get; private init; } = "";
    public string Text { get; private init; } = "";

    /// <summary>The language of title and text: a code of the platform.</summary>
    public string Language { get; private init; } = "";
    public Guid AuthorId { get; private init; }

    /// <summary>The municipality for which the author speaks; null for people of the office.</summary>
    public string? Codi6 { get; private init; }
    public DateTimeOffset PostedAt { get; private init; }
    public IdeaState State { get; private set; }

    private Idea()
    {
    }

    /// <exception cref="RuleException">`idea-without-title`, `idea-without-text`, `idea-too-long`, `unknown-language`.</exception>
    public Idea(Guid id, string slug, Challenge challenge, NewIdea given, Guid author, string? codi6, TimeProvider clock)
    {
        (Title, Text) = (given.Title.Trim(), given.Text.Trim());
        if (Title.Length == 0 || slug.Length == 0)
            throw new RuleException("idea-without-title", "An idea has a title of letters or digits. Nothing was posted.");
        if (Text.Length == 0)
            throw new RuleException("idea-without-text", "An idea says what would be done. Nothing was posted.");
        if (Title.Length > LongestTitle || Text.Length > LongestText)
            throw new RuleException("idea-too-long", $"A title has at most {LongestTitle} characters and a text {LongestText}. Nothing was posted.");
        if (!Kernel.Languages.Language.TryParse(given.Language, out var language))
            throw new RuleException("unknown-language", $"«{given.Language}» is not a language of the platform. Nothing was posted.");
        Id = id;
        (Slug, ChallengeId, Language, AuthorId, Codi6, PostedAt) = (slug, challenge.Id, language.Code, author, codi6, clock.GetUtcNow());
    }

    public Ref Ref => IdeaRef.To(Slug);

    public void Decide(bool isChosen)
    {
        if (State != IdeaState.Chosen)
            State = isChosen ? IdeaState.Chosen : IdeaState.NotChosen;
    }

    public Findable FoundBy() => Findable.Of(Ref, LocalizedText.Empty.With(Language, Title), LocalizedText.Empty.With(Language, Text));

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Idea>(entity =>
        {
            entity.ToTable("ideas");
            entity.Ignore(idea => idea.Ref);
            entity.Property(idea => idea.Slug).HasMaxLength(100);
            entity.Property(idea => idea.Title).HasMaxLength(LongestTitle);
            entity.Property(idea => idea.Language).HasMaxLength(10);
            entity.Property(idea => idea.Codi6).HasMaxLength(6);
            entity.Property(idea => idea.State).HasConversion<string>().HasMaxLength(10);
            entity.HasIndex(idea => idea.Slug).IsUnique();
            entity.HasOne<Challenge>().WithMany().HasForeignKey(idea => idea.ChallengeId).OnDelete(DeleteBehavior.Restrict);
        });
        IdeaSupport.Map(model);
        IdeaComment.Map(model);
    }
}
