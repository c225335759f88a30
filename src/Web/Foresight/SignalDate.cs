using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Foresight;

internal static class SignalDate
{
    /// <summary>As much of the date as is known: a year, a month, a day.</summary>
    public static string Of(SignalRow signal, Say say) => signal.Precision switch
    {
        DatePrecision.Year => $"{signal.Date.Year}",
        DatePrecision.Month => say.Month(signal.Date),
        _ => say.Date(signal.Date),
    };
}
