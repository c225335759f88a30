using Talaia.Kernel.Wording;
using Talaia.Metamodel.Releases;

namespace Talaia.Web.Metamodel;

internal static class ReleaseName
{
    /// <summary>«Versió 1 · estructura inicial de Talaia, no és la del consorci»: a starter is marked wherever it is shown.</summary>
    public static string Of(ReleaseRow release, Say say) =>
        release.IsStarter ? say["metamodel.release.starter", ("release", release.Number)] : say["metamodel.release", ("release", release.Number)];
}
