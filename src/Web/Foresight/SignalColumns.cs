using System.Globalization;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web.Foresight;

/// <summary>What a table of signals can show of each.</summary>
internal static class SignalColumns
{
    public static List<ListColumn<SignalRow>> Of(Say say, Links to) =>
    [
        new("titol", say["foresight.document"], signal => signal.Title)
        {
            By = signal => Folding.SortKey(signal.Title), Cell = signal => Shown.Link(to.Signal(signal.Key), signal.Title, signal.Language is "und" ? null : signal.Language),
        },
        new("publica", say["foresight.publisher"], signal => signal.Publisher) { By = signal => Folding.SortKey(signal.Publisher) },
        new("data", say["foresight.date"], signal => SignalDate.Of(signal, say)) { By = signal => signal.Date, Raw = signal => signal.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        new("estat", say["foresight.state"], signal => say[$"foresight.state.{signal.State.ToString().ToLowerInvariant()}"]) { By = signal => (int)signal.State },
        new("llengua", say["foresight.language"], signal => signal.Language) { By = signal => signal.Language },
        new("versions", say["foresight.versions"], signal => say.Number(signal.Versions)) { IsNumber = true, By = signal => signal.Versions, Raw = signal => signal.Versions.ToString(CultureInfo.InvariantCulture) },
        new("font", say["foresight.source"], signal => signal.SourceName) { By = signal => Folding.SortKey(signal.SourceName), IsUsual = false },
        new("adreca", say["foresight.source.address"], signal => signal.Url) { IsUsual = false },
    ];
}
