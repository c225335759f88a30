using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Settings;

/// <summary>A named value of this installation that lives with its data, such as whether the data is a demonstration.</summary>
public sealed class Setting
{
    public required string Name { get; init; }
    public required string Value { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Setting>(entity =>
    {
        entity.ToTable("settings");
        entity.HasKey(setting => setting.Name);
        entity.Property(setting => setting.Name).HasMaxLength(100);
    });
}
