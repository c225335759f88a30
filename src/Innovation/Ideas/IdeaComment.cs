using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Ideas;

/// <summary>What somebody says to an idea, in their own language.</summary>
internal sealed class IdeaComment
{
    public const int LongestText = 4_000;

    public Guid Id { get; private init; }
    public Guid IdeaId { get; private init; }
    public Guid AuthorId { get; private init; }
    public string? Codi6 { get; private init; }
    public string Text { get; private init; } = "";
    public string Language { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    private IdeaComment()
    {
    }

    /// <exception cref="RuleException">`comment-empty`, `comment-too-long`, `unknown-language`.</exception>
    public IdeaComment(Guid id, Idea idea, string text, string language, Guid author, string? codi6, TimeProvider clock)
    {
        Text = text.Trim();
        if (Text.Length == 0)
            throw new RuleException("comment-empty", "The comment is empty. Nothing was saved.");
        if (Text.Length > LongestText)
            throw new RuleException("comment-too-long", $"A comment has at most {LongestText} characters. Nothing was saved.");
        if (!Kernel.Languages.Language.TryParse(language, out var known))
            throw new RuleException("unknown-language", $"«{language}» is not a language of the platform. Nothing was saved.");
        Id = id;
        (IdeaId, AuthorId, Codi6, Language, At) = (idea.Id, author, codi6, known.Code, clock.GetUtcNow());
    }

    internal static void Map(ModelBuilder model) => model.Entity<IdeaComment>(entity =>
    {
        entity.ToTable("idea_comments");
        entity.Property(comment => comment.Codi6).HasMaxLength(6);
        entity.Property(comment => comment.Language).HasMaxLength(10);
        entity.HasIndex(comment => comment.IdeaId);
        entity.HasOne<Idea>().WithMany().HasForeignKey(comment => comment.IdeaId).OnDelete(DeleteBehavior.Cascade);
    });
}
