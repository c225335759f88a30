using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;

namespace Talaia.Innovation.Ideas;

/// <summary>That somebody supports an idea: once a person, and they may take it back.</summary>
internal sealed class IdeaSupport
{
    public Guid IdeaId { get; private init; }
    public Guid PersonId { get; private init; }
    public DateTimeOffset Since { get; private init; }

    private IdeaSupport()
    {
    }

    public IdeaSupport(Idea idea, Guid person, TimeProvider clock) => (IdeaId, PersonId, Since) = (idea.Id, person, clock.GetUtcNow());

    internal static void Map(ModelBuilder model) => model.Entity<IdeaSupport>(entity =>
    {
        entity.ToTable("idea_supports");
        entity.IsItsOwnRecord(Permission.TakePart);
        entity.HasKey(support => new { support.IdeaId, support.PersonId });
        entity.HasOne<Idea>().WithMany().HasForeignKey(support => support.IdeaId).OnDelete(DeleteBehavior.Cascade);
    });
}
