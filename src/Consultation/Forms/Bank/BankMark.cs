using System.Globalization;
using Talaia.Consultation.Forms.Editing;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>Which kept question a question of a form is a copy of, and of which revision; a column of the form's own says so and goes where the form goes.</summary>
public sealed record BankMark(Guid EntryId, int Revision)
{
    public const string Header = "bind::talaia:bank";

    public override string ToString() => FormattableString.Invariant($"{EntryId:N}@{Revision}");

    /// <returns>Null where the node is no copy.</returns>
    public static BankMark? Of(DraftNode node) => node[Header].Split('@') is [var id, var revision] && Guid.TryParseExact(id, "N", out var entry) && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new BankMark(entry, number) : null;

    internal IReadOnlyDictionary<string, string> Cells => new Dictionary<string, string> { [Header] = ToString() };
}
