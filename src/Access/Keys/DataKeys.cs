using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Keys;

/// <summary>Reads and adds the site's keys; at once and not later, because whoever asks for them cannot wait for a task.</summary>
public sealed class DataKeys(TalaiaDb db)
{
    public IReadOnlyList<string> All() => [.. db.Set<DataKey>().AsNoTracking().OrderBy(key => key.Name).Select(key => key.Xml)];

    public void Add(string name, string xml)
    {
        db.Add(new DataKey(name, xml));
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
