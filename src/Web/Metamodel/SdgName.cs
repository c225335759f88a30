using System.Globalization;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Metamodel;

/// <summary>The Sustainable Development Goals by number and name, as the United Nations call them in short.</summary>
internal static class SdgName
{
    public static string Of(string goal, Say say) =>
        int.TryParse(goal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 17 ? $"{number}. {say[$"metamodel.sdg.{number}"]}" : goal;
}
