using Talaia.Web.Hosting;

var options = StartOptions.Parse(args);
var app = Site.Build(options);
await Opening.PrepareAsync(app, options);
await app.RunAsync();

/// <summary>The site; public so that tests can start it.</summary>
public partial class Program;
