using Microsoft.EntityFrameworkCore;

namespace Talaia.Kernel.Data;

/// <summary>A room's share of the database model: its tables, keys and indexes.</summary>
public interface IModelPart
{
    void Furnish(ModelBuilder model);
}
