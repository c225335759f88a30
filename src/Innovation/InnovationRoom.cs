using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;

namespace Talaia.Innovation;

public static class InnovationRoom
{
    public static IServiceCollection AddInnovation(this IServiceCollection services) => services
        .AddSingleton<IModelPart, InnovationPart>();
}
