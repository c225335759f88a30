using Talaia.Consultation.Needs;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Consultation;

internal static class NeedChangeText
{
    /// <summary>«+2,4», or «−0,8 (pot ser atzar)» where the interval holds zero.</summary>
    public static string Of(NeedChange change, Say say) =>
        (change.Difference >= 0 ? "+" : "−") + say.Fixed((decimal)Math.Abs(change.Difference)) + (change.IsClear ? "" : $" {say["consultation.needs.change.unclear"]}");
}
