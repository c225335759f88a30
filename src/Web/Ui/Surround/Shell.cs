using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Ui;

/// <summary>Registers what the shared components need; the host says what surrounds a page.</summary>
public static class Shell
{
    public static IServiceCollection AddShell(this IServiceCollection services, Func<IServiceProvider, Frame> frame, params Assembly[] words) => services
        .AddSingleton(provider => new Assets(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
        .AddSingleton(provider => Texts.Embedded(!provider.GetRequiredService<IHostEnvironment>().IsProduction(), [typeof(Shell).Assembly, .. words]))
        .AddScoped(frame)
        .AddScoped(provider => new Say(provider.GetRequiredService<Texts>(), provider.GetRequiredService<Frame>().Language));
}
