using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>What one municipality says of one piece. Its own until it is agreed.</summary>
internal sealed class TownPiece
{
    public const int MostWords = 500;

    public string Codi6 { get; private init; } = "";
    public string Element { get; private init; } = "";
    public PieceState State { get; private set; }
    public PiecePriority Priority { get; private set; } = PiecePriority.Normal;
    public string Reason { get; private set; } = "";
    public string Note { get; private set; } = "";
    public DateOnly? Target { get; private set; }
    public string Responsible { get; private set; } = "";

    private TownPiece()
    {
    }

    public TownPiece(string codi6, string element) => (Codi6, Element) = (codi6, element);

    /// <summary>The same of the element in which that one goes on.</summary>
    public TownPiece CarriedTo(string element) => new(Codi6, element)
    {
        State = State,
        Priority = Priority,
        Reason = Reason,
        Note = Note,
        Target = Target,
        Responsible = Responsible,
    };

    public PieceStanding Standing => new(State, Priority, Reason, Note, Target is { } target ? new Objective(target, Responsible) : null);

    /// <exception cref="RuleException">`reason-missing`, `words-too-long`, `responsible-missing`.</exception>
    public void Take(PieceEdit edit)
    {
        var reason = (edit.Reason ?? Reason).Trim();
        var note = (edit.Note ?? Note).Trim();
        var objective = edit.SetsObjective ? edit.Objective : Standing.Objective;
        if (edit.State == PieceState.NotApplicable && reason.Length == 0)
            throw new RuleException("reason-missing", $"{Element} does not apply: say why. Nothing was saved.");
        if (reason.Length > MostWords || note.Length > MostWords || objective?.Responsible.Length > 200)
            throw new RuleException("words-too-long", $"A reason or note on {Element} is longer than {MostWords} characters. Nothing was saved.");
        // What is in place is no objective any more; the agreement keeps that it was one.
        if (edit.State is PieceState.InPlace or PieceState.NotApplicable)
            objective = null;
        if (objective is not null && string.IsNullOrWhiteSpace(objective.Responsible))
            throw new RuleException("responsible-missing", $"The objective {Element} says who answers for it. Nothing was saved.");
        (State, Priority, Note) = (edit.State, edit.Priority, note);
        Reason = edit.State == PieceState.NotApplicable ? reason : "";
        (Target, Responsible) = (objective?.Target, objective?.Responsible.Trim() ?? "");
    }

    internal static void Map(ModelBuilder model) => model.Entity<TownPiece>(entity =>
    {
        entity.ToTable("town_pieces");
        entity.KeepsBeforeAndAfter();
        entity.HasKey(piece => new { piece.Codi6, piece.Element });
        entity.Ignore(piece => piece.Standing);
        entity.Property(piece => piece.Codi6).HasMaxLength(6);
        entity.Property(piece => piece.Element).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(piece => piece.State).HasConversion<string>().HasMaxLength(20);
        entity.Property(piece => piece.Priority).HasConversion<string>().HasMaxLength(10);
        entity.Property(piece => piece.Reason).HasMaxLength(MostWords).IsPersonal();
        entity.Property(piece => piece.Note).HasMaxLength(MostWords).IsPersonal();
        entity.Property(piece => piece.Responsible).HasMaxLength(200).IsPersonal();
        entity.HasIndex(piece => new { piece.Element, piece.State });
    });
}
