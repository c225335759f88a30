using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Territory.Bodies;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Territory.TaxIds;

namespace Talaia.Territory;

internal sealed class TerritoryPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Comarca.Map(model);
        Province.Map(model);
        Municipality.Map(model);
        Body.Map(model);
        Person.Map(model);
        TaxId.Map(model);
        TownList.Map(model);
    }
}
