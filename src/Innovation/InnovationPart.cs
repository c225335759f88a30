using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Innovation;

internal sealed class InnovationPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
    }
}
