using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel;

public static class MetamodelRoom
{
    public static IServiceCollection AddMetamodel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, MetamodelPart>()
        .AddScoped<ReadReleases>()
        .AddScoped<ReadElements>()
        .AddScoped<ReadElement>()
        .AddScoped<ImportMetamodel>()
        .AddScoped<ImportSolutions>()
        .AddScoped<ReadSolutions>();
}

internal sealed class MetamodelPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Release.Map(model);
        ElementVersion.Map(model);
        Solution.Map(model);
    }
}
