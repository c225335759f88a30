using System.Globalization;
using Talaia.Consultation.Analysis.Rankings;
using Talaia.Consultation.Needs;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>One element of a wave's results.</summary>
/// <param name="Rank">Null for what is not ranked.</param>
public sealed record ResultRow(ElementNeed Need, NeedEstimate Estimate, Ranked? Rank);

/// <summary>What an analyst reads off the index of each element.</summary>
internal static class ResultColumns
{
    public static List<ListColumn<ResultRow>> Of(string wave, Say say, Links to) =>
    [
        new("ambit", say["consultation.needs.scope"], row => row.Need.Name.In(say.Language.Code))
        {
            By = row => Folding.SortKey(row.Need.Name.In(say.Language.Code)), Cell = row => Shown.Link(to.Need(wave, row.Need.Code), row.Need.Name.In(say.Language.Code), say.LangOf(row.Need.Name)),
        },
        new("codi", say["consultation.results.code"], row => row.Need.Code) { By = row => row.Need.Code, IsUsual = false },
        new("ordre", say["consultation.results.rank"], row => row.Rank is { } rank ? $"{rank.Rank}{(rank.TiedWithNext ? " ≈" : "")}" : null) { IsNumber = true, By = row => -row.Rank?.Rank },
        new("rang", say["consultation.results.ranks"], row => row.Rank is { } rank ? Between(rank.Best, rank.Worst) : null) { IsNumber = true, By = row => -row.Rank?.Best },
        new("index", say["consultation.needs.index"], row => say.Fixed((decimal)row.Estimate.Index)) { IsNumber = true, By = row => row.Estimate.Index, Raw = row => Plain(row.Estimate.Index) },
        new("interval", say["consultation.needs.interval"], row => Text(row.Estimate.Interval, say)) { IsNumber = true, By = row => row.Estimate.Interval?.Width, Raw = row => Plain(row.Estimate.Interval) },
        new("n", "n", row => say.Number(row.Estimate.Answers)) { IsNumber = true, By = row => row.Estimate.Answers, Raw = row => Plain(row.Estimate.Answers) },
        new("nef", say["consultation.results.effective"], row => say.Number((decimal)row.Estimate.EffectiveAnswers))
        {
            IsNumber = true, By = row => row.Estimate.EffectiveAnswers, Raw = row => Plain(row.Estimate.EffectiveAnswers),
        },
        new("deff", say["consultation.results.deff"], row => row.Estimate.DesignEffect is { } effect ? say.Fixed((decimal)effect, 2) : "–")
        {
            IsNumber = true, By = row => row.Estimate.DesignEffect, Raw = row => row.Estimate.DesignEffect is { } effect ? Plain(effect) : null,
        },
        new("canvi", say["consultation.needs.change"], row => Change(row.Need.Change, say)) { IsNumber = true, By = row => row.Need.Change?.Difference, Raw = row => row.Need.Change is { } change ? Plain(change.Difference) : null },
        new("clar", say["consultation.results.clear"], row => row.Need.Change is { } change ? say[change.IsClear ? "consultation.results.clear.yes" : "consultation.results.clear.no"] : null) { By = row => row.Need.Change?.IsClear },
        new("agrupades", say["consultation.results.collapsed"], row => say.Number(row.Estimate.Collapsed.Count)) { IsNumber = true, By = row => row.Estimate.Collapsed.Count, IsUsual = false },
        new("manca", say["consultation.needs.missing"], row => string.Join(", ", row.Need.Missing.Take(2).Select(missing => say[$"asks.missing.{missing.Code}"]))) { IsUsual = false },
    ];

    /// <summary>«+2,4 (0,3 a 4,5)».</summary>
    public static string Change(NeedChange? change, Say say) => change is null
        ? "–"
        : Signed(change.Difference, say) + (change.Interval is { } interval ? $" ({say["consultation.results.from-to", ("from", Signed(interval.Low, say)), ("to", Signed(interval.High, say))]})" : "");

    public static string Text(Interval? interval, Say say) => interval is null ? "–" : $"{say.Fixed((decimal)interval.Low)}–{say.Fixed((decimal)interval.High)}";

    private static string Signed(double value, Say say) => (value >= 0 ? "+" : "−") + say.Fixed((decimal)Math.Abs(value));

    private static string Between(int best, int worst) => best == worst ? $"{best}" : $"{best}–{worst}";

    private static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Plain(Interval? interval) => interval is null ? null : $"{Plain(interval.Low)}–{Plain(interval.High)}";
}
