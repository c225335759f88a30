using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;

namespace Talaia.Conference;

public static class ConferenceRoom
{
    public static IServiceCollection AddConference(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConferencePart>();
}
