using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels.Maturity;

namespace Talaia.Web.TownModels;

internal static class MaturityText
{
    /// <summary>«Nivell 3 (2025, importat: IMD…)»: a level is never shown without where it comes from.</summary>
    public static string Of(MaturityRow? maturity, Say say) => maturity is null
        ? say["townmodels.maturity.none"]
        : say[$"townmodels.maturity.{maturity.Origin}", ("level", maturity.Level), ("year", $"{maturity.Year}"), ("source", maturity.Source)];
}
