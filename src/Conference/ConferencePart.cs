using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Conference;

internal sealed class ConferencePart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
    }
}
