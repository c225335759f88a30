using Talaia.Kernel.Data;

namespace Talaia.Kernel.Search;

/// <summary>Makes search know of everything that is to be found, also of what was saved by an older version.</summary>
public sealed class FillSearch(TalaiaDb db)
{
    public Task RunAsync(CancellationToken cancel = default) => SearchWords.FillAsync(db, cancel);
}
