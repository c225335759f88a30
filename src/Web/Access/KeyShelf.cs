using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Talaia.Access.Keys;

namespace Talaia.Web.Access;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that every node reads what another wrote.</summary>
internal sealed class KeyShelf(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<DataKeys>().All().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<DataKeys>().Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
