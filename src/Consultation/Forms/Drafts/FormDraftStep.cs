using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>One act on a draft, with the sheets as they were before it: so it can be undone, and what others did meanwhile can be told. Of each form the last ones are kept.</summary>
internal sealed class FormDraftStep
{
    /// <summary>So many acts of a form are remembered.</summary>
    public const int Most = 60;

    public Guid Id { get; private init; }
    public Guid FormId { get; private init; }

    /// <summary>The revision that it made.</summary>
    public int Revision { get; private init; }
    public string Act { get; private init; } = "";

    /// <summary>What it was done to: a node's key, a list, a language.</summary>
    public string On { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>It was taken back, takes another back, or its draft has ended.</summary>
    public bool IsOver { get; private set; }
    public string Before { get; private init; } = "";

    private FormDraftStep()
    {
    }

    public FormDraftStep(Guid formId, int revision, string act, string on, string before, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (FormId, Revision, Act, By, Before) = (formId, revision, act, by, before);
        On = on.Length > 200 ? on[..200] : on;
        At = clock.GetUtcNow();
    }

    public void End() => IsOver = true;

    internal static void Map(ModelBuilder model) => model.Entity<FormDraftStep>(entity =>
    {
        entity.ToTable("form_draft_steps");
        entity.IsItsOwnRecord(Permission.RunWaves);
        entity.HasOne<StoredForm>().WithMany().HasForeignKey(step => step.FormId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(step => new { step.FormId, step.Revision }).IsUnique();
        entity.Property(step => step.Act).HasMaxLength(40);
        entity.Property(step => step.On).HasMaxLength(200);
        entity.Property(step => step.By).HasMaxLength(200);
        entity.Property(step => step.Before).HasColumnOrder(100);
    });
}
